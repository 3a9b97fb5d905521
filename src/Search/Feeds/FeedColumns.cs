using System.Collections.Frozen;

namespace ProductQA.Search.Feeds;

/// <summary>The header of a feed: which column is which field. A column that we do not know is a fact about the product.</summary>
internal sealed class FeedColumns
{
    /// <summary>Columns with a place of their own in a row.</summary>
    private static readonly FrozenSet<string> Fields = FrozenSet.Create(
        "id", "title", "description", "link", "image_link", "availability", "price", "currency", "sale_price", "sale_price_effective_date",
        "brand", "gtin", "mpn", "model", "item_group_id", "product_type", "google_product_category", "fb_product_category",
        "quantity", "stock", "inventory", "quantity_to_sell_on_facebook", "status", "visibility");

    /// <summary>Columns that steer advertising and tell a shopper nothing.</summary>
    private static readonly FrozenSet<string> Ignored = FrozenSet.Create(
        "additional_image_link", "additional_image_links", "mobile_link", "identifier_exists", "adult", "ads_redirect", "is_bundle", "rich_text_description",
        "shipping", "tax", "tax_category", "excluded_destination", "included_destination", "shipping_label", "internal_label", "pause",
        "custom_label_0", "custom_label_1", "custom_label_2", "custom_label_3", "custom_label_4", "expiration_date", "commerce_tax_category",
        "custom_number_0", "custom_number_1", "custom_number_2", "custom_number_3", "custom_number_4", "size_system", "cost_of_goods_sold");

    private readonly List<(string Name, string Readable)> _columns;

    public FeedColumns(IEnumerable<string> header)
    {
        _columns = [.. header.Select(name => (Normalised(name), Readable(name)))];
        Require("id", "the shop's own number of each item");
        Require("title", "the name of each item");
        Require("price", "for example 52.95 USD");
    }

    public int Count => _columns.Count;

    /// <summary>Name in the form that we compare: lower case, words joined by underscores, without a namespace or the list of sub-attributes.</summary>
    public static string Normalised(string name)
    {
        var text = name.Trim().ToLowerInvariant();
        text = text.StartsWith("g:", StringComparison.Ordinal) ? text[2..] : text;
        var details = text.IndexOf('(', StringComparison.Ordinal);
        text = text.StartsWith("product", StringComparison.Ordinal) && details > 0 ? text[..details].TrimEnd() : text;
        return text.Replace(' ', '_').Replace('-', '_');
    }

    public static void Put(FeedRecord record, string name, string readable, string text)
    {
        if (name == "product_detail")
        {
            ProductDetail.Parse(text, record);
        }
        else if (name == "additional_variant_attribute")
        {
            ProductDetail.Parse(text, record);
        }
        else if (Fields.Contains(name))
        {
            record.Add(name, text);
        }
        else if (!Ignored.Contains(name) && !name.Contains('[', StringComparison.Ordinal))
        {
            record.AddAttribute(readable, text);
        }
    }

    public static string Readable(string name)
    {
        var text = name.Trim().Replace('_', ' ');
        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    public FeedRecord Record(List<string> cells)
    {
        var record = new FeedRecord();
        for (var i = 0; i < cells.Count && i < _columns.Count; i++)
        {
            Put(record, _columns[i].Name, _columns[i].Readable, cells[i]);
        }

        return record;
    }

    private void Require(string column, string meaning)
    {
        if (_columns.TrueForAll(have => have.Name != column))
        {
            var found = string.Join(", ", _columns.Take(12).Select(have => have.Name));
            throw new FeedException($"The header has no column \"{column}\" ({meaning}). It has: {(found.Length > 300 ? found[..300] : found)}.");
        }
    }
}
