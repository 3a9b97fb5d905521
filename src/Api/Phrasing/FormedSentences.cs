using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for facts in a form of their own. The shop's own value always stands in them.</summary>
public static class FormedSentences
{
    public static string Of(Texts texts, FormedAnswer formed) => formed switch
    {
        MeasureTurned turned => Turned(texts, turned),
        EntriesCounted counted => Counted(texts, counted),
        WorksWith works => texts.Say("answer.works_with", ("product", Names.Of(works.Product)), ("name", Name(works)), ("value", PlainText.OneLine(works.Fact.Value))),
        WorksUnsaid unsaid => texts.Say("answer.works_unsaid", ("product", Names.Of(unsaid.Product)), ("name", Name(unsaid)), ("value", PlainText.OneLine(unsaid.Fact.Value))),
        _ => Plain(texts, formed),
    };

    private static string Turned(Texts texts, MeasureTurned turned) => turned.Conversion switch
    {
        { End: ConversionEnd.Converted } done => texts.Say("answer.converted", ("sentence", Plain(texts, turned).TrimEnd('.')), ("converted", done.Text), ("rounded", done.IsRounded)),
        { End: ConversionEnd.NoUnit } => texts.Say("answer.no_unit", ("sentence", Plain(texts, turned)), ("unit", turned.Unit.Symbol)),
        _ => Plain(texts, turned),
    };

    private static string Counted(Texts texts, EntriesCounted counted)
    {
        var label = AttributeLabel.Of(counted.Fact.Field);
        var plural = label.IsPlural ? label.Text : IsRegular(label.Text) ? label.Text + "s" : null;
        return texts.Say(
            "answer.listed",
            ("product", Names.Of(counted.Product)),
            ("name", label.Name),
            ("count", counted.Entries.Count),
            ("counted", plural),
            ("list", ValueText.Readable(texts, counted.Fact.Value)));
    }

    /// <summary>"Color" and "size", but not "length of cable" or "gloss".</summary>
    private static bool IsRegular(string noun) => noun.All(char.IsAsciiLetterLower) && !noun.EndsWith('s') && !noun.EndsWith('y') && !noun.EndsWith('h') && !noun.EndsWith('x');

    private static string Name(FormedAnswer formed) => AttributeLabel.Of(formed.Fact.Field).Name;

    private static string Plain(Texts texts, FormedAnswer formed) => AnswerSentence.Of(texts, "", Names.Of(formed.Product), formed.Fact);
}
