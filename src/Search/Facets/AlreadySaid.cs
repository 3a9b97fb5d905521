using ProductQA.Search.Queries;
using ProductQA.Search.Text;

namespace ProductQA.Search.Facets;

/// <summary>What the shopper has said already, and need not be asked.</summary>
/// <param name="Words">The words that were looked for.</param>
/// <param name="Fields">What was limited, chosen or asked before.</param>
public sealed record AlreadySaid(IReadOnlyList<string> Words, IReadOnlyList<string> Fields)
{
    private readonly HashSet<string> _stems = [.. Words.SelectMany(CatalogText.Tokens).Select(Stemmer.Stem)];

    /// <summary>What a search said, and fields chosen or asked before.</summary>
    public static AlreadySaid In(SearchResult result, IEnumerable<string> fields) =>
        new(result.Words, [.. fields, .. result.Kept.Concat(result.Relaxed).Select(Field).OfType<string>()]);

    /// <summary>Whether a field was settled before or the words name it.</summary>
    internal bool Settles(string field) => Fields.Contains(field, StringComparer.OrdinalIgnoreCase) || Names(field);

    /// <summary>Whether the words say a name or a value.</summary>
    internal bool Names(string text) => CatalogText.Tokens(text) is { Count: > 0 } tokens && tokens.TrueForAll(token => _stems.Contains(Stemmer.Stem(token)));

    private static string? Field(Constraint constraint) => constraint switch
    {
        PriceConstraint => Choice.Price,
        NumberConstraint number => number.Attribute,
        YesNoConstraint yesNo => yesNo.Attribute,
        _ => null,
    };
}
