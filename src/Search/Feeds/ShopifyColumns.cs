using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ProductQA.Search.Feeds;

/// <summary>
/// The header of Shopify's product export in its two dialects (Handle, Variant Price … and URL handle, Price …).
/// Metafields and columns of other apps are facts; prices of other markets, costs, taxes and search engine texts are not.
/// </summary>
internal sealed partial class ShopifyColumns
{
    private static readonly FrozenDictionary<string, string> Known = new Dictionary<string, string>
    {
        ["handle"] = "handle",
        ["url handle"] = "handle",
        ["title"] = "title",
        ["body (html)"] = "description",
        ["body html"] = "description",
        ["description"] = "description",
        ["vendor"] = "brand",
        ["product category"] = "category",
        ["google shopping / google product category"] = "google category",
        ["type"] = "type",
        ["custom product type"] = "type",
        ["tags"] = "tags",
        ["published"] = "published",
        ["published on online store"] = "published",
        ["status"] = "status",
        ["variant sku"] = "sku",
        ["sku"] = "sku",
        ["variant barcode"] = "gtin",
        ["barcode"] = "gtin",
        ["variant price"] = "price",
        ["price"] = "price",
        ["variant compare at price"] = "compare at",
        ["compare-at price"] = "compare at",
        ["compare at price"] = "compare at",
        ["variant inventory tracker"] = "tracker",
        ["inventory tracker"] = "tracker",
        ["variant inventory qty"] = "quantity",
        ["inventory quantity"] = "quantity",
        ["variant inventory policy"] = "policy",
        ["continue selling when out of stock"] = "policy",
        ["variant grams"] = "grams",
        ["weight value (grams)"] = "grams",
        ["image src"] = "image",
        ["product image url"] = "image",
        ["variant image"] = "variant image",
        ["variant image url"] = "variant image",
        ["google shopping / mpn"] = "mpn",
        ["google shopping / manufacturer part number (mpn)"] = "mpn",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> ShoppingFacts = new Dictionary<string, string>
    {
        ["google shopping / gender"] = "Gender",
        ["google shopping / age group"] = "Age group",
        ["google shopping / condition"] = "Condition",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> Ignored = FrozenSet.Create(
        "variant weight unit", "weight unit for display", "variant fulfillment service", "fulfillment service", "variant requires shipping", "requires shipping", "variant taxable", "charge tax",
        "variant tax code", "tax code", "image position", "image alt text", "gift card", "seo title", "seo description", "cost per item", "template suffix", "published scope",
        "unit price total measure", "unit price total measure unit", "unit price base measure", "unit price base measure unit", "id", "variant id", "collection", "published at", "created at", "updated at");

    private const int MaximumNameLength = 500;

    private readonly List<ShopifyColumn> _columns;

    public ShopifyColumns(IEnumerable<string> header)
    {
        _columns = [.. header.Select(Column)];
        foreach (var (field, example) in new[] { ("title", "Title"), ("price", "Variant Price or Price") })
        {
            if (_columns.TrueForAll(column => column.Field != field))
            {
                throw new FeedException($"The header has no column \"{example}\", which Shopify's product export has: export the products again, with all columns.");
            }
        }
    }

    public int Count => _columns.Count;

    /// <summary>Whether a header is Shopify's: a product title, and a handle or the options of variants, and no id of a row.</summary>
    public static bool IsHeader(IReadOnlyCollection<string> header)
    {
        var names = header.Select(Name).ToHashSet();
        return names.Contains("title")
            && ((names.Contains("handle") && names.Contains("variant price")) || (!names.Contains("id") && (names.Contains("handle") || names.Contains("url handle") || names.Contains("option1 name"))));
    }

    public ShopifyRow Row(long line, IReadOnlyList<string> cells)
    {
        var row = new ShopifyRow(line);
        for (var i = 0; i < cells.Count && i < _columns.Count; i++)
        {
            row.Add(_columns[i], cells[i]);
        }

        return row;
    }

    private static string Name(string header) => header.Trim().TrimStart('\uFEFF').ToLowerInvariant();

    private static ShopifyColumn Column(string header)
    {
        var name = Name(header);
        return Known.TryGetValue(name, out var field) ? new ShopifyColumn(field)
            : Option().IsMatch(name) ? new ShopifyColumn(name)
            : ShoppingFacts.TryGetValue(name, out var fact) ? new ShopifyColumn("", fact)
            : header.Length <= MaximumNameLength && Metafield().Match(header.Trim()) is { Success: true } meta ? new ShopifyColumn("", meta.Groups["label"].Value, OfVariant: meta.Groups["of"].Value == "variant")
            : Ignored.Contains(name) || IgnoredForm().IsMatch(name) ? new ShopifyColumn("")
            : new ShopifyColumn("", FeedColumns.Readable(header));
    }

    [GeneratedRegex("^option[123] (?:name|value)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Option();

    [GeneratedRegex(@"^(?<label>.{1,200}?)\s*\((?<of>product|variant)\.metafields\.[^)]{1,200}\)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Metafield();

    [GeneratedRegex("^(?:(?:included|price|compare[- ]at price|google shopping) /|option[123] linked to$)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IgnoredForm();
}

/// <summary>A column: a field of ours, or a fact under its own name (of the product unless of the variant), or neither.</summary>
internal sealed record ShopifyColumn(string Field, string Fact = "", bool OfVariant = false);
