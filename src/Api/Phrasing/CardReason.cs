using ProductQA.Api.Answering;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>A card's second line: why the product is shown, its price and stock. Whole parts only, as many as Messenger has room for.</summary>
public static class CardReason
{
    private const int Longest = 80;
    private const int MostFacts = 2;

    public static string Of(Match match, Searched searched, DateTimeOffset at)
    {
        var offer = OfferSentences.Subtitle(match.Product, at);
        var line = "";
        foreach (var part in Parts(match, searched).Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            line = line.Length + part.Length + " · ".Length + offer.Length <= Longest ? $"{line}{part} · " : line;
        }

        return Capital(line + offer);
    }

    private static IEnumerable<string> Parts(Match match, Searched searched)
    {
        var chosen = searched.Search.Choices.Where(choice => choice.Value.Length > 0 && choice.Fits(match.Product, DateTimeOffset.UnixEpoch)).Select(choice => Said(choice.Field, choice.Value));
        var parts = chosen.Concat(match.Facts.Take(MostFacts).Select(fact => Said(fact.Name, fact.Value))).ToList();
        parts.AddRange(match.Against.Select(fact => Said(fact.Name, fact.Value)));
        if (Unsaid(match).ToList() is { Count: > 0 } unsaid)
        {
            parts.Add("no mention of " + string.Join(" or ", unsaid.Select(word => $"“{word}”")));
        }

        return parts.Count > 0 ? parts : [General(match.Product)];
    }

    // What a fact denies is told by the fact.
    private static IEnumerable<string> Unsaid(Match match) =>
        match.Missing.Where(word => !match.Against.Any(fact => $"{fact.Name} {fact.Value}".Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Nothing of its facts answers, the name does: its kind, or its maker.</summary>
    private static string General(Product product) =>
        product.Kind.Length > 0 && !product.Title.Contains(product.Kind, StringComparison.OrdinalIgnoreCase) ? PlainText.OneLine(product.Kind)
        : product.Brand.Length > 0 ? "by " + PlainText.OneLine(product.Brand)
        : "";

    private static string Said(string field, string value)
    {
        var label = Search.Knowledge.AttributeLabel.Of(PlainText.OneLine(field));
        return ValueText.YesOrNo(value) switch
        {
            true => label,
            false => label + ": no",
            _ when IsPlain(value) => PlainText.OneLine(value),
            _ => $"{label}: {PlainText.OneLine(value)}",
        };
    }

    // "stainless steel" speaks for itself, "512 GB", "M" and "not included" do not.
    private static bool IsPlain(string value) =>
        value.Length > 2 && !value.Any(char.IsAsciiDigit) && value.Split(' ') is { Length: <= 3 } words && !words[0].StartsWith("no", StringComparison.OrdinalIgnoreCase) && !words[0].StartsWith("yes", StringComparison.OrdinalIgnoreCase) && words[0] is not ("included" or "Included");

    private static string Capital(string line) => char.ToUpperInvariant(line[0]) + line[1..];
}
