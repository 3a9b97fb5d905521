using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Facets;

namespace ProductQA.Api.Phrasing;

/// <summary>What stands above the cards: that all fits, what was read otherwise, or plainly what was not found; and the question that narrows it.</summary>
public static class SearchSentences
{
    private const int MostCounted = 50;

    public static string Lead(Texts texts, Recommended recommended)
    {
        if (recommended.Searched is not { } searched)
        {
            return texts.Say("search.found");
        }

        var found = Found(texts, recommended, searched);
        return searched.Corrected.Count == 0 ? found : texts.Say("search.corrected", ("words", Lists.And(texts, Quoted(searched.Corrected))), ("found", found));
    }

    /// <summary>The question of a facet.</summary>
    public static string Ask(Texts texts, Facet facet) => facet switch
    {
        { Field: Choice.Price } => texts.Say("search.ask_price"),
        { Field: Choice.Brand } => texts.Say("search.ask_brand"),
        _ when facet.Values.All(value => ValueText.YesOrNo(value.Choice.Value) is not null) => texts.Say("search.ask_yes_no", ("name", facet.Label)),
        _ => texts.Say("search.ask", ("question", facet.Question), ("name", facet.Label)),
    };

    private static string Found(Texts texts, Recommended recommended, Searched searched) => searched switch
    {
        { Fits: false } => NotFound(texts, recommended, searched),
        { Instead.Count: > 0, Matches: [var one] } => texts.Say("search.one_instead", ("product", Names.Of(one.Product))),
        { Instead.Count: > 0 } => texts.Say("search.instead"),
        _ when searched.Matches.Any(match => match.IsSellable) => recommended.Question is null ? texts.Say("search.found") : Counted(texts, searched),
        { Matches: [var one] } => texts.Say("search.one_not_in_stock", ("product", Names.Of(one.Product))),
        _ => texts.Say("search.not_in_stock"),
    };

    private static string Counted(Texts texts, Searched searched) =>
        searched.HasMore ? texts.Say("search.very_many", ("count", MostCounted)) : texts.Say("search.many", ("count", searched.Matches.Count));

    // That no product fulfils a condition is known only where the words alone find some that say them all.
    private static string NotFound(Texts texts, Recommended recommended, Searched searched)
    {
        var isSure = searched.Matches is [{ Missing.Count: 0 }, ..];
        var conditions = isSure ? searched.Relaxed.Select(constraint => texts.Say("condition.listed", ("said", constraint.Said))).Concat(searched.GivenUp.Select(choice => ChoiceWords.Condition(texts, choice))).ToList() : [];
        return conditions.Count > 0 ? texts.Say("search.no_condition", ("thing", searched.Thing), ("conditions", Lists.And(texts, conditions)))
            : CommonlyMissing(recommended) is { Count: > 0 } missing ? texts.Say("search.not_mentioned", ("words", Lists.Or(texts, Quoted(missing))))
            : texts.Say("search.nearest");
    }

    // What a fact denies is told on the card.
    private static List<string> CommonlyMissing(Recommended recommended) =>
        recommended.Shown is [var first, ..] && recommended.Shown.All(match => match.Against.Count == 0)
            ? [.. first.Missing.Where(word => recommended.Shown.All(match => match.Missing.Contains(word)))]
            : [];

    private static List<string> Quoted(IEnumerable<string> words) => [.. words.Select(word => $"“{word}”")];
}
