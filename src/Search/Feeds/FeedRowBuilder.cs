using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>Judges a record: an accepted row, or the reason against it with the value and the cure.</summary>
internal static class FeedRowBuilder
{
    private const int MaximumIdLength = 200;
    private const char Replacement = '\uFFFD';

    /// <summary>What a shopper chooses between within an item group.</summary>
    private static readonly string[] OptionNames = ["Color", "Colour", "Size", "Material", "Pattern"];

    public static FeedResult Build(long line, FeedRecord record, FeedOptions options)
    {
        var id = record["id"];
        var title = PlainText.Of(record["title"]);
        return Fault(record, id, title) is { } fault ? new RejectedRow(line, fault)
            : FeedPrice.Parse(record["price"], record["currency"] is { Length: > 0 } currency ? currency : options.DefaultCurrency) is not { } price
                ? new RejectedRow(line, PriceFault(id, record["price"], options))
            : price.MinorUnits == 0 ? new RejectedRow(line, $"Item {id}: the price is 0: give what the shopper pays.")
            : Row(line, record, title, price, options);
    }

    private static string? Fault(FeedRecord record, string id, string title) =>
        id.Length == 0 ? "The row has no id: give each item the shop's own number."
        : id.Length > MaximumIdLength ? $"The id \"{id[..40]}…\" is longer than {MaximumIdLength} characters: shorten it."
        : title.Length == 0 ? $"Item {id} has no title: give the name that shoppers read."
        : record["status", "visibility"].ToLowerInvariant() is "archived" or "draft" or "hidden" or "staging" ? $"Item {id} is {record["status", "visibility"]}, so it is left out."
        : null;

    private static string PriceFault(string id, string price, FeedOptions options) =>
        price.Length == 0 ? $"Item {id} has no price: give an amount and a currency, for example 52.95 USD."
        : options.DefaultCurrency is null && FeedPrice.Parse(price, "USD") is not null ? $"Item {id}: the price \"{price}\" names no currency: write \"{price} USD\", or give --currency."
        : $"Item {id}: the price \"{(price.Length > 60 ? price[..60] + "…" : price)}\" is not an amount and a currency: write it like 52.95 USD, with a decimal point.";

    private static FeedRow Row(long line, FeedRecord record, string title, Money price, FeedOptions options)
    {
        var warnings = new List<string>();
        var group = record["item_group_id"];
        var row = new FeedRow(line)
        {
            Sku = record["id"],
            GroupId = group.Length > 0 ? group : record["id"],
            Title = title,
            Description = PlainText.Of(record["description"]),
            Brand = PlainText.Of(record["brand"]),
            Model = PlainText.Of(record["mpn", "model"]),
            Gtin = new string([.. record["gtin"].Where(char.IsAsciiDigit)]),
            Kind = KindOf(record),
            Link = record["link"],
            ImageLink = record["image_link"],
            Attributes = record.Attributes,
            Options = group.Length > 0 ? OptionsOf(record) : new Dictionary<string, string>(),
            Offer = FeedOffer.Build(price, record, options, warnings),
            Warnings = warnings,
        };
        if (title.Contains(Replacement, StringComparison.Ordinal) || row.Description.Contains(Replacement, StringComparison.Ordinal)
            || record.Attributes.Exists(fact => fact.Value.Contains(Replacement, StringComparison.Ordinal)))
        {
            warnings.Add("Some characters are broken (they read as \uFFFD): save the file as UTF-8.");
        }

        return row;
    }

    private static string KindOf(FeedRecord record)
    {
        var last = PlainText.Of(record["product_type", "google_product_category", "fb_product_category"]).Split('>')[^1].Trim();
        return last.All(char.IsAsciiDigit) ? "" : last;
    }

    private static Dictionary<string, string> OptionsOf(FeedRecord record) => record.Attributes
        .Where(fact => OptionNames.Contains(fact.Name, StringComparer.OrdinalIgnoreCase))
        .DistinctBy(fact => fact.Name)
        .ToDictionary(fact => fact.Name, fact => fact.Value);
}
