using System.Globalization;
using ProductQA.Api.Answering;

namespace ProductQA.Api.Phrasing;

/// <summary>What stands above the cards: that all fits, what was read otherwise, or plainly what was not found.</summary>
public static class SearchSentences
{
    public static string Lead(Recommended recommended) => recommended.Searched is { } searched ? Corrected(searched) + Found(recommended, searched) : Plain;

    private const string Plain = "Here is what I found:";

    private static string Corrected(Searched searched) =>
        searched.Corrected.Count == 0 ? "" : $"Showing results for {Listed([.. searched.Corrected.Select(word => $"“{word}”")], "and")}. ";

    private static string Found(Recommended recommended, Searched searched) => searched switch
    {
        { Fits: false } => NotFound(recommended, searched),
        { Instead.Count: > 0 } => $"{Unavailable(searched)} In stock instead:",
        _ when !searched.Matches.Any(match => match.IsSellable) => Unavailable(searched)[..^1] + ":",
        _ when recommended.Question is not null => $"I found {Count(searched)} that fit. The best first:",
        _ => Plain,
    };

    // That no product fulfils a condition is known only where the words alone find some that say them all.
    private static string NotFound(Recommended recommended, Searched searched)
    {
        var isSure = searched.Matches is [{ Missing.Count: 0 }, ..];
        var conditions = (isSure ? searched.Relaxed.Select(constraint => $"listed as “{constraint.Said}”") : []).Concat(isSure ? searched.GivenUp.Select(ChoiceWords.Condition) : []).ToList();
        return conditions.Count > 0 ? $"I found no {searched.Thing ?? "match"} {Listed(conditions, "and")}. The nearest:"
            : CommonlyMissing(recommended) is { Count: > 0 } missing ? $"I found no exact match. These come nearest, but don't mention {Listed([.. missing.Select(word => $"“{word}”")], "or")}:"
            : "I found no exact match. The nearest:";
    }

    // What a fact denies is told on the card.
    private static List<string> CommonlyMissing(Recommended recommended) =>
        recommended.Shown is [var first, ..] && recommended.Shown.All(match => match.Against.Count == 0)
            ? [.. first.Missing.Where(word => recommended.Shown.All(match => match.Missing.Contains(word)))]
            : [];

    private static string Unavailable(Searched searched) => searched.Matches.Count == 1
        ? $"The {Names.Of(searched.Matches[0].Product)} fits, but is not in stock right now."
        : "These fit, but are not in stock right now.";

    private static string Count(Searched searched) =>
        searched.HasMore ? "more than 50" : searched.Matches.Count.ToString(CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<string> parts, string last) =>
        parts.Count == 1 ? parts[0] : string.Join(", ", parts.SkipLast(1)) + $" {last} " + parts[^1];
}
