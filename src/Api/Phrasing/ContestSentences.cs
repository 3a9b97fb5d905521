using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>Products beside each other on one attribute: each value as the shop has it, and who comes first where that is asked and measured.</summary>
public static class ContestSentences
{
    /// <summary>Two or more values, and the verdict where one was asked for and can be given.</summary>
    public static string Say(Texts texts, ComparedOn compared)
    {
        var contest = compared.Contest;
        var words = new ContestWords(texts, contest);
        var asksWho = contest is { Degree: { Direction: not 0 }, Listed.Count: > 1 };
        return Sentences.Of(compared.AsksWhether && contest.Winners.Count > 0
            ? [Whether(texts, contest), Values(words, contest), Lacking(texts, contest)]
            : [Values(words, contest), Lacking(texts, contest), asksWho ? Verdict(words, contest) : null]);
    }

    private static string Whether(Texts texts, Contest contest) =>
        contest.IsTie ? texts.Say("compare.no_same") : contest.Winners[0] == contest.Values[0] ? texts.Say("compare.yes") : texts.Say("compare.no");

    private static string Values(ContestWords words, Contest contest)
    {
        var listed = contest.Listed;
        return words.IsPrice ? Costs(words, listed)
            : listed.Count <= 2 && words.IsNoun && listed.All(value => ValueText.YesOrNo(value.Text) is null) ? Sides(words, listed)
            : words.Texts.Say("compare.values", ("name", words.Label.Name), ("list", words.Values(listed)));
    }

    private static string Costs(ContestWords words, IReadOnlyList<ListedValue> listed)
    {
        var costs = listed.Select((value, i) => words.Texts.Say("compare.cost", ("product", Names.Of(value.Product)), ("price", words.Value(value)), ("first", i == 0))).ToList();
        return Sentences.Capital(words.Texts.Say("compare.costs", ("list", Lists.And(words.Texts, costs))));
    }

    private static string Sides(ContestWords words, IReadOnlyList<ListedValue> listed)
    {
        var (texts, label, one) = (words.Texts, words.Label, listed[0]);
        return listed is [_, var other]
            ? texts.Say("compare.two", ("name", label.Name), ("label", label.Text), ("plural", label.IsPlural), ("product", Names.Of(one.Product)), ("value", words.Value(one)), ("other", Names.Of(other.Product)), ("other_value", words.Value(other)))
            : texts.Say("compare.one", ("name", label.Name), ("label", label.Text), ("plural", label.IsPlural), ("product", Names.Of(one.Product)), ("value", words.Value(one)));
    }

    private static string? Lacking(Texts texts, Contest contest)
    {
        var names = contest.Lacking.Select(value => Names.Of(value.Product)).ToList();
        return names.Count == 0 ? null : texts.Say("compare.lacking", ("the_products", Lists.And(texts, [.. names.Select(name => "the " + name)])), ("products", Lists.And(texts, names)));
    }

    private static string Verdict(ContestWords words, Contest contest) => contest switch
    {
        { IsTie: true } => words.Texts.Say("compare.same", ("count", contest.Values.Count)),
        { Winners: [var only], Unranked.Count: 0 } => words.Texts.Say(
            "compare.verdict",
            ("product", Names.Of(only.Product)),
            ("name", words.Label.Name),
            ("said", contest.Degree!.Said),
            ("verb", words.Verb),
            ("noun", words.Noun),
            ("amount", EnglishDegree.IsAmount(contest.Degree.Said)),
            ("superlative", contest.Degree.IsSuperlative),
            ("lowest", words.LowestWins)),
        _ => words.Why,
    };
}
