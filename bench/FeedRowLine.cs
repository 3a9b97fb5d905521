using System.Text;
using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Bench;

/// <summary>A row of a feed as a line of tab-separated text.</summary>
internal static class FeedRowLine
{
    public const string Header = "id\ttitle\tdescription\tlink\timage_link\tavailability\tprice\tbrand\tgtin\tcondition\tproduct_detail";

    public static string Of(FeedRow row) => string.Join('\t', ((string[])
        [row.Sku, row.Title, row.Description, row.Link, row.ImageLink, Availability(row.Offer), row.Offer.Price.ToString(), row.Brand, row.Gtin, "new", Details(row.Attributes)])
        .Select(Cell));

    private static string Availability(Offer offer) => offer.Availability == Search.Catalog.Availability.InStock ? "in_stock" : "out_of_stock";

    private static string Details(IEnumerable<ProductAttribute> attributes)
    {
        var details = new StringBuilder();
        foreach (var fact in attributes.Where(fact => fact.Name != "Condition"))
        {
            details.Append(details.Length > 0 ? "," : "").Append("Specifications:").Append(Part(fact.Name)).Append(':').Append(Part(fact.Value));
        }

        return details.ToString();
    }

    private static string Part(string text) => text.AsSpan().IndexOfAny(",:\"") < 0 ? text : '"' + text.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';

    private static string Cell(string text)
    {
        var flat = text.AsSpan().IndexOfAny('\t', '\n', '\r') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');
        return flat.Contains('"', StringComparison.Ordinal) ? '"' + flat.Replace("\"", "\"\"", StringComparison.Ordinal) + '"' : flat;
    }
}
