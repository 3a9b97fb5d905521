namespace ProductQA.Search.Evidence;

/// <summary>How well an attribute answers a question, as numbers that a linear model weighs. All lie between 0 and about 1.</summary>
internal static class AttributeFeatures
{
    /// <summary>Names of the features, in their order: the weights file names them, so that a weight cannot slip to its neighbour.</summary>
    public static readonly string[] Names =
    [
        "question_by_name", "name_by_question", "head", "asked", "question_by_value", "value_by_question", "question_by_both", "name_phrase",
        "unexplained_name_words", "outer_name", "special_name", "yes_no_agrees", "yes_no_agrees_by_name", "number_agrees", "measure_yet_yes_no",
        "what_yet_yes_no", "unit_agrees", "unit_disagrees", "number_in_value", "date_agrees", "whole_value", "empty_value", "whole_name", "asked_in_value",
        "focus_in_name", "nothing", "focus_in_value", "many_agrees",
        "focus_explained", "heaviest_unexplained",
        "known_unexplained", "named_unexplained", "known_by_both", "predicate_unexplained", "measure_without_number", "open_yet_in_value",
        "unexplained", "own_words", "near_name", "near_value", "near_head", "unit_kind_agrees", "unit_kind_asked_yet_none",
    ];

    /// <summary>Positions of features that the confidence reads too.</summary>
    public const int QuestionByName = 0;
    public const int Asked = 3;
    public const int QuestionByValue = 4;
    public const int WholeShare = 5;
    public const int QuestionByBoth = 6;
    public const int Focus = 28;
    public const int HeaviestUnexplained = 29;
    public const int KnownUnexplained = 30;
    public const int NamedUnexplained = 31;
    public const int KnownByBoth = 32;
    public const int PredicateUnexplained = 33;
    public const int MeasureWithoutNumber = 34;
    public const int OpenYetInValue = 35;
    public const int Unexplained = 36;
    public const int OwnWords = 37;
    public const int NearName = 38;
    public const int NearValue = 39;
    public const int NearHead = 40;
    public const int UnitKindAgrees = 41;
    public const int UnitKindLacks = 42;

    public static int Count => Names.Length;

    public static void Fill(AskedQuestion question, AnalyzedAttribute attribute, Span<double> features)
    {
        var match = AttributeMatch.Of(question, attribute);
        FillName(question, attribute, match, features);
        FillTypes(question, attribute.Value, match, features);
        features[QuestionByName] = match.ByName;
        features[Asked] = match.Asked;
        features[QuestionByValue] = match.ByValue;
        features[WholeShare] = match.ValueShare;
        features[QuestionByBoth] = match.ByBoth;
        features[20] = Flag(match.ValueShare >= 0.99 && attribute.Value.Kind == ValueKind.Text);
        features[23] = match.AskedInValue;
        features[25] = Flag(match is { ByName: 0, ByValue: 0, Asked: 0 });
        features[HeaviestUnexplained] = match.HeaviestUnexplained;
        features[KnownUnexplained] = match.HeaviestKnownUnexplained;
        features[Unexplained] = Math.Log(1 + match.Unexplained);
        features[OwnWords] = match.ByOwnWords;
        features[NamedUnexplained] = match.HeaviestNamedUnexplained;
        features[KnownByBoth] = match.KnownByBoth;
        features[PredicateUnexplained] = question.Predicate >= 0 ? match.UnexplainedAt(question.Predicate) : 0;
        features[NearName] = match.NearName;
        features[NearValue] = match.NearValue;
        features[NearHead] = match.NearHead;
    }

    private static void FillName(AskedQuestion question, AnalyzedAttribute attribute, AttributeMatch match, Span<double> features)
    {
        var light = 0;
        var unexplained = 0;
        var outer = false;
        var special = false;
        for (var i = 0; i < attribute.NameStems.Length; i++)
        {
            if (match.NameStrength[i] >= 0.5)
            {
                continue;
            }

            outer |= question.Lexicon.IsOuter(attribute.NameStems[i]);
            special |= question.Lexicon.IsSpecial(attribute.NameStems[i]);
            _ = attribute.IsLight(i) ? light++ : unexplained++;
        }

        var byName = match.NameCoverage(attribute);
        features[1] = byName;
        features[2] = attribute.HeadIndex >= 0 ? match.NameStrength[attribute.HeadIndex] : 0;
        features[7] = NamePhrase(question, attribute);
        features[8] = Math.Log(1 + unexplained + (0.25 * light));
        features[9] = Flag(outer);
        features[10] = Flag(special);
        features[22] = Flag(byName >= 0.95);
    }

    private static void FillTypes(AskedQuestion question, AttributeValue value, AttributeMatch match, Span<double> features)
    {
        features[24] = question.Focus >= 0 ? match.NameAt(question.Focus) : 0;
        features[26] = question.Focus >= 0 ? match.ValueAt(question.Focus) : 0;
        features[Focus] = Math.Max(features[24], features[26]);
        var kind = question.Form.Kind;
        var yesNo = value.Kind == ValueKind.YesNo;
        var measure = kind is QuestionKind.HowMany or QuestionKind.HowMuch;
        features[11] = Flag(kind == QuestionKind.YesNo && yesNo);
        features[12] = features[11] * match.ByName;
        features[13] = Flag(measure && value.HasNumber);
        features[14] = Flag(measure && yesNo);
        features[15] = Flag(yesNo && kind is not (QuestionKind.YesNo or QuestionKind.Other) && !measure);
        var unit = question.Form.AskedUnit;
        features[16] = Flag(unit is not null && value.Units.Contains(unit));
        features[17] = Flag(unit is not null && value.Units.Count > 0 && !value.Units.Any(known => Units.Measures(known) == Units.Measures(unit)));
        var kindOfUnit = unit is null ? null : Units.Measures(unit);
        var agrees = kindOfUnit is not null && value.Units.Any(known => Units.Measures(known) == kindOfUnit);
        features[UnitKindAgrees] = Flag(agrees);
        features[UnitKindLacks] = Flag(kindOfUnit is not null && !agrees);
        features[18] = Flag(question.Numbers.Count > 0 && question.Numbers.Any(value.Words.Contains));
        features[19] = Flag(kind == QuestionKind.When && value.IsDate);
        features[21] = Flag(value.Kind == ValueKind.Empty);
        features[MeasureWithoutNumber] = Flag(measure && !value.HasNumber && value.Kind != ValueKind.Empty);
        features[OpenYetInValue] = Flag(measure || kind is QuestionKind.What or QuestionKind.Where or QuestionKind.When) * Math.Max(0, features[26] - features[24]);
        features[27] = Flag(kind == QuestionKind.HowMany && value.Kind == ValueKind.Number);
    }

    private static double Flag(bool value) => value ? 1 : 0;

    /// <summary>The longest run of the name's words that stands so in the question: 0 for one word or none, 0.5 for two, 1 for three or more.</summary>
    private static double NamePhrase(AskedQuestion question, AnalyzedAttribute attribute)
    {
        var longest = 0;
        var name = attribute.NameStems;
        var asked = question.Stems;
        for (var i = 0; i < name.Length; i++)
        {
            for (var j = 0; j < asked.Length; j++)
            {
                var run = 0;
                while (i + run < name.Length && j + run < asked.Length && !question.IsProductWord[j + run] && name[i + run] == asked[j + run])
                {
                    run++;
                }

                longest = Math.Max(longest, run);
            }
        }

        return Math.Clamp(longest - 1, 0, 2) / 2.0;
    }
}
