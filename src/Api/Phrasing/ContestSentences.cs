using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Phrasing;

/// <summary>Products beside each other on one attribute: each value as the shop has it, and who comes first where that is measured.</summary>
public static class ContestSentences
{
    private const int MostNamed = 4;
    private const int SameStart = 5;

    /// <summary>Two or more values, and the verdict where one was asked for and can be given.</summary>
    public static string Beside(ComparedOn compared)
    {
        var contest = compared.Contest;
        var verdict = contest.Degree is null or { Direction: 0 } || contest.Listed.Count < 2 ? "" : Verdict(contest);
        return compared.AsksWhether && contest.Winners.Count > 0
            ? $"{(contest.IsTie ? "No, both are the same. " : contest.Winners[0] == contest.Values[0] ? "Yes. " : "No. ")}{Values(contest)}"
            : $"{Values(contest)}{verdict}";
    }

    /// <summary>The first of several, the next, and what could not be ranked.</summary>
    public static string First(Picked picked)
    {
        var contest = picked.Contest;
        var set = SetOf(picked);
        var lacking = contest.Lacking.Count switch { 0 => "", 1 => " One of them doesn't list it.", var count => $" {count} of them don't list it." };
        if (contest.Listed is [var only])
        {
            return $"Of {set}, only {The(only)} lists “{Label(contest).Name}”: {Text(only)}.";
        }

        if (contest.Winners.Count == 0)
        {
            return $"The shop's data doesn't let me rank {set}: {Told(contest.Ranked.Concat(contest.Unranked))}.{Why(contest)}{lacking}";
        }

        var next = contest.Next is { } second ? $" Next is {The(second)} with {Text(second)}." : "";
        return $"Of {set}, {Winner(contest)}.{next}{Left(contest)}{lacking}";
    }

    private static string SetOf(Picked picked) => picked.Set switch
    {
        { Origin: SetOrigin.Searched, HasMore: true } many => $"the first {many.Products.Count} that I found for “{many.Thing}”",
        { Origin: SetOrigin.Searched } some => $"the {some.Products.Count} that I found for “{some.Thing}”",
        var shown => $"these {shown.Products.Count}",
    };

    private static string Winner(Contest contest)
    {
        var what = Superlative(contest);
        var by = contest.Field == AskableFacts.Price || IsSameWord(what, Label(contest).Text) ? "" : $" by {(IsNoun(contest) ? Label(contest).Text : $"“{Label(contest).Name}”")}";
        if (contest.Winners is [var only])
        {
            return contest.Degree!.IsVerb ? $"{The(only)} {Verb(contest.Degree)}{by}: {Text(only)}"
                : contest.Degree.Noun.Length > 0 && IsNoun(contest) ? $"{The(only)} has the {what} {Noun(contest)}: {Text(only)}" : $"the {what}{by} is {The(only)}: {Text(only)}";
        }

        return $"{SetSentences.Listed([.. contest.Winners.Take(MostNamed).Select(winner => $"{The(winner)} ({Text(winner)})")])} come first together{by}";
    }

    private static string Left(Contest contest) => contest.Unranked switch
    {
        [] => "",
        { Count: 1 } one => $" I left out {The(one[0])}: “{Text(one[0])}” can't be compared.",
        var several => $" I left out {several.Count} whose values can't be compared.",
    };

    private static string Values(Contest contest)
    {
        var listed = contest.Listed;
        var lacking = contest.Lacking.Count == 0 ? "" : $" The shop's data doesn't list it for {SetSentences.Listed([.. contest.Lacking.Select(The)])}.";
        return contest.Field == AskableFacts.Price ? $"{Capital(Costs(listed))}.{lacking}"
            : listed.Count <= 2 && IsNoun(contest) && listed.All(value => ValueText.YesOrNo(value.Text) is null) ? $"{Sides(Label(contest), listed)}.{lacking}"
            : $"{Label(contest).Name}: {Told(listed)}.{lacking}";
    }

    private static string Costs(IReadOnlyList<ListedValue> values) =>
        SetSentences.Listed([.. values.Select((value, i) => i == 0 ? $"{The(value)} costs {Text(value)}" : $"{The(value)} {Text(value)}")]);

    private static string Sides(AttributeLabel label, IReadOnlyList<ListedValue> values) => values is [var one, var other]
        ? $"The {label.Text} of {The(one)} {(label.IsPlural ? "are" : "is")} {Text(one)}, {(label.IsPlural ? "those" : "that")} of {The(other)} {Text(other)}"
        : $"The {label.Text} of {The(values[0])} {(label.IsPlural ? "are" : "is")} {Text(values[0])}";

    private static string Told(IEnumerable<ListedValue> values) => string.Join("; ", values.Take(MostNamed).Select(value => $"{Names.Of(value.Product)} {Text(value)}"));

    private static string Verdict(Contest contest)
    {
        var said = contest.Degree!.Said;
        return contest switch
        {
            { IsTie: true } => contest.Values.Count == 2 ? " Both are the same." : " They are all the same.",
            { Winners: [var only], Unranked.Count: 0, Degree.IsVerb: true } => $" So {The(only)} {Verb(contest.Degree)}.",
            { Winners: [var only], Unranked.Count: 0 } => contest.Degree.Noun.Length > 0 && IsNoun(contest)
                ? $" So the one with {(said is "more" or "less" or "fewer" ? "" : "the ")}{said} {Noun(contest)} is {The(only)}."
                : $" So the {said}{(contest.Degree.IsSuperlative ? "" : " one")} is {The(only)}.",
            _ => Why(contest),
        };
    }

    private static string Why(Contest contest) => contest.Unranked.Any(value => value.Text.Trim().All(letter => char.IsAsciiDigit(letter) || letter is '.' or ','))
        ? " The data gives no unit, so I won't say which is first."
        : " These values can't be compared for certain, so I won't say which is first.";

    /// <summary>"Lasts longer", also where "last longer" was said.</summary>
    private static string Verb(Degree degree)
    {
        var words = degree.Said.Split(' ', 2);
        return $"{words[0].TrimEnd('s')}s {words[1]}";
    }

    // "The brightest by brightness" says it twice.
    private static bool IsSameWord(string one, string other) => one.Length >= SameStart && other.StartsWith(one[..SameStart], StringComparison.OrdinalIgnoreCase);

    /// <summary>"Lighter" of many is "lightest".</summary>
    private static string Superlative(Contest contest) => contest.Degree!.Said switch
    {
        "more" => "most",
        "less" or "fewer" => contest.Degree.Said == "less" ? "least" : "fewest",
        var said when said.StartsWith("more ", StringComparison.Ordinal) => "most" + said[4..],
        var said when said.EndsWith("er", StringComparison.Ordinal) => said[..^2] + "est",
        var said => said,
    };

    private static AttributeLabel Label(Contest contest) => AttributeLabel.Of(contest.Field);

    /// <summary>"More USB ports", not "more USB ports quantity".</summary>
    private static string Noun(Contest contest) => Label(contest).Counted() ?? Label(contest).Text;

    private static bool IsNoun(Contest contest) => Label(contest).Kind == LabelKind.Noun;

    private static string The(ListedValue value) => "the " + Names.Of(value.Product);

    private static string Text(ListedValue value) => PlainText.OneLine(value.Text);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
