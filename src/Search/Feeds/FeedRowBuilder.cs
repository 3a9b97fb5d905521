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
        if (Fault(record, id, title) is { } fault)
        {
            return new RejectedRow(line, fault);
        }

        var price = FeedPrice.Read(record["price"], FeedOffer.Currency(record, options));
        return record["price"].Length == 0 ? new RejectedRow(line, $"Item {id} has no price: give an amount and a currency, for example 52.95 USD.")
            : price.Money is not { } money ? new RejectedRow(line, $"Item {id}: the price \"{PlainText.Short(record["price"])}\" {price.Fault}")
            : money.MinorUnits == 0 ? new RejectedRow(line, $"Item {id}: the price is 0: give what the shopper pays.")
            : Row(line, record, title, money, options);
    }

    private static string? Fault(FeedRecord record, string id, string title) =>
        id.Length == 0 ? "The row has no id: give each item the shop's own number."
        : id.Length > MaximumIdLength ? $"The id \"{id[..40]}…\" is longer than {MaximumIdLength} characters: shorten it."
        : id.Any(char.IsControl) || record["item_group_id"].Any(char.IsControl) ? $"The id \"{PlainText.Short(PlainText.Of(id))}\" holds control characters or a line break: give it as plain letters and digits."
        : record["item_group_id"].Length > MaximumIdLength ? $"Item {id}: the item_group_id is longer than {MaximumIdLength} characters: shorten it."
        : title.Length == 0 ? $"Item {id} has no title: give the name that shoppers read."
        : new[] { record["status"], record["visibility"] }.FirstOrDefault(IsHidden) is { } hidden ? $"Item {id} is {hidden.ToLowerInvariant()}, so it is left out."
        : null;

    private static bool IsHidden(string status) => status.ToLowerInvariant() is "archived" or "draft" or "hidden" or "staging" or "unlisted" or "unpublished";

    private static FeedRow Row(long line, FeedRecord record, string title, Money price, FeedOptions options)
    {
        var warnings = new List<string>(record.Notes);
        var group = record["item_group_id"];
        var row = new FeedRow(line)
        {
            Sku = record["id"],
            GroupId = group.Length > 0 ? group : record["id"],
            Title = title,
            Description = PlainText.Of(record["description", "rich_text_description"]),
            Brand = PlainText.Of(record["brand"]),
            Model = PlainText.Of(record["mpn", "model"]),
            Gtin = GtinOf(record["gtin"], warnings),
            Kind = FeedCategory.Kind(record),
            Category = FeedCategory.Path(record),
            Documents = [.. record.Documents.Distinct()],
            Link = FeedAddresses.Checked("link", record, warnings),
            ImageLink = FeedAddresses.Checked(record["image"].Length > 0 ? "image" : "image_link", record, warnings),
            Attributes = record.Attributes,
            Options = group.Length > 0 ? OptionsOf(record) : new Dictionary<string, string>(),
            Offer = FeedOffer.Build(price, record, options, warnings),
            Warnings = warnings,
        };
        AddEncodingWarning(record, row, warnings);
        return row;
    }

    private static void AddEncodingWarning(FeedRecord record, FeedRow row, List<string> warnings)
    {
        if (record.Mended)
        {
            warnings.Add("Some characters are not UTF-8 and were read as Windows-1252: look at them, and save the file as UTF-8.");
        }
        else if (row.Title.Contains(Replacement, StringComparison.Ordinal) || row.Description.Contains(Replacement, StringComparison.Ordinal)
            || record.Attributes.Exists(fact => fact.Value.Contains(Replacement, StringComparison.Ordinal)))
        {
            warnings.Add("Some characters are broken (they read as \uFFFD): save the file as UTF-8.");
        }
    }

    // A spreadsheet turns 4006381333931 into 4.00638E+12: the digits that are left name another thing.
    private static string GtinOf(string text, List<string> warnings)
    {
        var first = text.Split(',')[0].Trim().TrimStart('\'');
        if (first.All(c => char.IsAsciiDigit(c) || c is ' ' or '-'))
        {
            return new string([.. first.Where(char.IsAsciiDigit)]);
        }

        warnings.Add($"gtin \"{PlainText.Short(text)}\" is not a number of digits, so it is left out: format the column as text.");
        return "";
    }

    private static Dictionary<string, string> OptionsOf(FeedRecord record) => record.Attributes
        .Where(fact => record.OptionNames.Contains(fact.Name) || OptionNames.Contains(fact.Name, StringComparer.OrdinalIgnoreCase))
        .DistinctBy(fact => fact.Name)
        .ToDictionary(fact => fact.Name, fact => fact.Value);
}
