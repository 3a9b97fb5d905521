using ProductQA.Cli.Ask.Gold;
using ProductQA.Search.Catalog;

namespace ProductQA.Cli.Ask.Made;

/// <summary>What a right reply to a question about an attribute holds, by the product's own data.</summary>
internal static class ExpectedTexts
{
    private const int Longest = 40;

    private static readonly string[] Denials = ["no,", "has no", "is not", "are not"];

    /// <summary>Values that say nothing, so that nobody is asked about them.</summary>
    private static readonly HashSet<string> Empty = new(StringComparer.OrdinalIgnoreCase) { "", "n/a", "-", "unspecified", "unknown", "not applicable", "not specified" };

    public static bool IsSaid(string value) => !Empty.Contains(value.Trim());

    /// <summary>The expectations for a product that has the attribute.</summary>
    public static GoldTurn Of(GoldTurn turn, Product product, AttributeWording wording)
    {
        var accepted = product.Attributes.Where(attribute => wording.Names.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) && IsSaid(attribute.Value)).ToList();
        return Polarity(accepted[0].Value) switch
        {
            true when accepted.Count == 1 => turn with { Fields = Names(accepted), Excludes = Denials },
            false when accepted.Count == 1 => turn with { Fields = Names(accepted), Contains = ["no|not"] },
            not null => turn with { Fields = Names(accepted) },
            null => turn with { Contains = [string.Join('|', accepted.Select(attribute => Beginning(attribute.Value)).Distinct())] },
        };
    }

    private static string[] Names(List<ProductAttribute> attributes) => [.. attributes.Select(attribute => attribute.Name)];

    private static bool? Polarity(string value) => value.Trim().ToUpperInvariant() switch
    {
        "YES" or "Y" => true,
        "NO" or "N" => false,
        _ => null,
    };

    /// <summary>The first entry of a list, cut at a word: what every way of saying the value begins with.</summary>
    private static string Beginning(string value)
    {
        var entry = value.Replace('|', ' ').Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[0].TrimStart('-', ' ').TrimEnd('.');
        var end = entry.Length <= Longest ? entry.Length : entry.LastIndexOf(' ', Longest);
        return entry[..(end > 0 ? end : Longest)];
    }
}
