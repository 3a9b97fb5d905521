using System.Globalization;
using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Makes a record of a variant's row and its product's first row. Shopify's Price is what the shopper pays and
/// Compare-at price the old one, the other way round than in the feeds of Google and Meta; a currency stands nowhere.
/// </summary>
internal static class ShopifyProduct
{
    public static FeedRecord Record(ShopifyRow product, ShopifyRow row, string handle)
    {
        var record = new FeedRecord();
        var choices = row.Choices(product);
        record.Add("id", IdOf(row, handle, choices));
        record.Add("item_group_id", handle);
        AddProduct(record, product);
        record.Add("image_link", row["variant image"].Length > 0 ? row["variant image"] : row["image"].Length > 0 && row == product ? row["image"] : product["image"]);
        record.Add("gtin", row["gtin"]);
        record.Add("mpn", row["mpn"].Length > 0 ? row["mpn"] : product["mpn"]);
        choices.ForEach(choice => record.AddOption(choice.Name, choice.Value));
        AddFacts(record, product, row);
        AddPrice(record, row);
        ShopifyStock.Add(record, row);
        return record;
    }

    private static void AddProduct(FeedRecord record, ShopifyRow product)
    {
        record.Add("title", product["title"]);
        record.Add("description", product["description"]);
        record.Add("brand", product["brand"]);
        record.Add("product_type", CategoryOf(product));
        record.Add("status", product["status"]);
        record.Add("visibility", product["published"].Equals("false", StringComparison.OrdinalIgnoreCase) ? "unpublished" : "");
    }

    // Shopify's tree names the whole path; the shop's own type is what the thing is called.
    private static string CategoryOf(ShopifyRow product)
    {
        var path = product["category"].Contains('>', StringComparison.Ordinal) ? product["category"] : product["google category"].Contains('>', StringComparison.Ordinal) ? product["google category"] : "";
        var type = product["type"].Length > 0 ? product["type"] : path.Length == 0 && product["category"] != "Uncategorized" ? product["category"] : "";
        return type.Length == 0 ? path
            : path.Length == 0 || path.Split('>')[^1].Trim().Equals(type, StringComparison.OrdinalIgnoreCase) ? (path.Length == 0 ? type : path)
            : path + " > " + type;
    }

    private static void AddFacts(FeedRecord record, ShopifyRow product, ShopifyRow row)
    {
        foreach (var (name, text) in product.Facts(ofVariant: false).Concat(row.Facts(ofVariant: true)))
        {
            record.AddAttribute(name, ShopifyMetafield.Text(text));
        }

        if (decimal.TryParse(row["grams"], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var grams) && grams > 0)
        {
            record.AddAttribute("Weight", grams.ToString("0.###", CultureInfo.InvariantCulture) + " g");
        }

        record.AddAttribute("Tags", product["tags"]);
    }

    private static void AddPrice(FeedRecord record, ShopifyRow row)
    {
        var (price, old) = (row["price"], row["compare at"]);
        var isReduced = FeedPrice.Parse(price, "USD") is { } now && FeedPrice.Parse(old, "USD") is { } before && before.MinorUnits > now.MinorUnits && now.MinorUnits > 0;
        record.Add("price", isReduced ? old : price);
        record.Add("sale_price", isReduced ? price : "");
    }

    // A spreadsheet-proof export writes '00123 for 00123.
    private static string IdOf(ShopifyRow row, string handle, List<(string Name, string Value)> choices)
    {
        var sku = row["sku"];
        sku = sku.Length > 1 && sku[0] == '\'' ? sku[1..] : sku;
        return sku.Length > 0 ? sku : string.Join('-', choices.Select(choice => Slug(choice.Value) is { Length: > 0 } slug ? slug : choice.Value).Prepend(handle));
    }

    /// <summary>Letters and digits, with hyphens in place of the rest: "Extra large" → "extra-large".</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().Trim('-');
    }
}
