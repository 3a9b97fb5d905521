using System.Globalization;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Whether a Shopify variant can be bought. Stock that is not tracked can always be bought. Tracked stock counts, and
/// below one piece the policy decides: deny is sold out, continue can be ordered and comes later. The export of a shop
/// with several locations has no quantities, and a missing one is not zero: only the policy to continue sells it then.
/// </summary>
internal static class ShopifyStock
{
    public static void Add(FeedRecord record, ShopifyRow row)
    {
        var continues = row["policy"].ToLowerInvariant() is "continue" or "true" or "yes";
        if (row["tracker"].Length == 0)
        {
            record.Add("availability", "in_stock");
        }
        else if (decimal.TryParse(row["quantity"], NumberStyles.Number, CultureInfo.InvariantCulture, out var pieces))
        {
            record.Add("quantity", row["quantity"]);
            record.Add("availability", pieces > 0 ? "in_stock" : continues ? "backorder" : "out_of_stock");
        }
        else
        {
            record.Add("availability", continues ? "in_stock" : "");
            record.Add("availability_unknown", "The stock is tracked but the file names no quantity, so the item cannot be sold: add the column with the inventory quantity.");
        }
    }
}
