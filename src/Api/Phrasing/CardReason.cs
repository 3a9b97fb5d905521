using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>A card's second line: why the product is shown, its price and stock. Whole parts only, as many as Messenger has room for.</summary>
public static class CardReason
{
    private const int Longest = 80;
    private const int MostFacts = 2;

    public static string Of(Texts texts, Match match, Searched searched, DateTimeOffset at)
    {
        var offer = OfferSentences.Subtitle(texts, match.Product, at);
        var line = "";
        foreach (var part in Parts(texts, match, searched).Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            line = line.Length + part.Length + " · ".Length + offer.Length <= Longest ? $"{line}{part} · " : line;
        }

        return Capital(line + offer);
    }

    private static IEnumerable<string> Parts(Texts texts, Match match, Searched searched)
    {
        var chosen = searched.Search.Choices.Where(choice => choice.Value.Length > 0 && choice.Fits(match.Product, DateTimeOffset.UnixEpoch)).Select(choice => Said(texts, choice.Field, choice.Value));
        var parts = chosen.Concat(match.Facts.Take(MostFacts).Select(fact => Said(texts, fact.Name, fact.Value))).ToList();
        parts.AddRange(match.Against.Select(fact => Said(texts, fact.Name, fact.Value)));
        if (Unsaid(match).ToList() is { Count: > 0 } unsaid)
        {
            parts.Add(texts.Say("card.not_mentioned", ("words", Lists.Or(texts, [.. unsaid.Select(word => $"“{word}”")]))));
        }

        return parts.Count > 0 ? parts : [General(texts, match.Product)];
    }

    // What a fact denies is told by the fact.
    private static IEnumerable<string> Unsaid(Match match) =>
        match.Missing.Where(word => !match.Against.Any(fact => $"{fact.Name} {fact.Value}".Contains(word, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Nothing of its facts answers, the name does: its kind, or its maker.</summary>
    private static string General(Texts texts, Product product) =>
        product.Kind.Length > 0 && !product.Title.Contains(product.Kind, StringComparison.OrdinalIgnoreCase) ? PlainText.OneLine(product.Kind)
        : product.Brand.Length > 0 ? texts.Say("card.brand", ("brand", PlainText.OneLine(product.Brand)))
        : "";

    private static string Said(Texts texts, string field, string value)
    {
        var label = Search.Knowledge.AttributeLabel.Of(PlainText.OneLine(field));
        return ValueText.YesOrNo(value) switch
        {
            true => texts.Say("card.has", ("name", label)),
            false => texts.Say("card.has_no", ("name", label)),
            _ when IsPlain(value) => PlainText.OneLine(value),
            _ => texts.Say("card.fact", ("name", label), ("value", PlainText.OneLine(value))),
        };
    }

    // "stainless steel" speaks for itself, "512 GB", "M" and "not included" do not.
    private static bool IsPlain(string value) =>
        value.Length > 2 && !value.Any(char.IsAsciiDigit) && value.Split(' ') is { Length: <= 3 } words && !words[0].StartsWith("no", StringComparison.OrdinalIgnoreCase) && !words[0].StartsWith("yes", StringComparison.OrdinalIgnoreCase) && words[0] is not ("included" or "Included");

    private static string Capital(string line) => char.ToUpperInvariant(line[0]) + line[1..];
}
