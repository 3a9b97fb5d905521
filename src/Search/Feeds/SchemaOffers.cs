using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>
/// The offers of a product: one, several that each have a number of their own (variants), or several of the same thing.
/// Of the last, those in the shop's own currency count; where they still differ in price no one can say what it costs.
/// </summary>
internal static class SchemaOffers
{
    public static IEnumerable<FeedRecord> Records(SchemaGraph graph, JsonElement product, JsonElement group, FeedOptions options)
    {
        var offers = Offers(graph, product).ToList();
        var own = offers.Where(offer => PriceOf(graph, offer).Currency.Equals(options.DefaultCurrency, StringComparison.OrdinalIgnoreCase)).ToList();
        offers = own.Count > 0 ? own : offers;
        var numbers = offers.Select(offer => JsonText.Field(offer, "sku")).ToHashSet();
        if (offers.Count > 1 && numbers.Count == offers.Count && !numbers.Contains(""))
        {
            return offers.Select(offer => OfVariant(graph, product, group, offer));
        }

        var record = SchemaProduct.Record(graph, product, group);
        var prices = offers.Select(offer => PriceOf(graph, offer)).Distinct().ToList();
        if (prices.Count > 1)
        {
            record.Add("rejected", $"Item {record["id"]} has {offers.Count} offers with different prices: give each offer its own sku, or keep one.");
        }
        else if (offers.Count > 0)
        {
            Add(graph, record, offers[0]);
        }

        return [record];
    }

    private static FeedRecord OfVariant(SchemaGraph graph, JsonElement product, JsonElement group, JsonElement offer)
    {
        var record = SchemaProduct.Record(graph, product, group, JsonText.Field(offer, "sku"));
        foreach (var item in graph.Nodes(offer, "itemOffered").Append(offer))
        {
            SchemaProduct.AddChoices(record, item);
        }

        Add(graph, record, offer);
        return record;
    }

    private static void Add(SchemaGraph graph, FeedRecord record, JsonElement offer)
    {
        var (price, currency, old) = PriceOf(graph, offer);
        var isReduced = FeedPrice.Parse(old, "USD") is { } before && FeedPrice.Parse(price, "USD") is { } now && before.MinorUnits > now.MinorUnits;
        record.Add("price", isReduced ? old : price);
        record.Add("sale_price", isReduced ? price : "");
        record.Add("currency", currency);
        record.Add("availability", JsonText.Field(offer, "availability"));
        record.Add("quantity", graph.Nodes(offer, "inventoryLevel").Select(level => JsonText.Field(level, "value")).FirstOrDefault(""));
        SchemaProduct.AddCondition(record, offer);
    }

    // A range from a lowest to a higher price is no price; its single offers may be listed inside.
    private static IEnumerable<JsonElement> Offers(SchemaGraph graph, JsonElement product) => graph.Nodes(product, "offers")
        .SelectMany(offer => SchemaGraph.Is(offer, "AggregateOffer") && graph.Nodes(offer, "offers").ToList() is { Count: > 0 } inside ? inside : [offer]);

    private static (string Price, string Currency, string Old) PriceOf(SchemaGraph graph, JsonElement offer)
    {
        var listed = graph.Nodes(offer, "priceSpecification").ToList();
        var current = listed.Find(price => !IsOld(price));
        var old = listed.Find(IsOld);
        var price = Amount(offer, "price");
        price = price.Length > 0 ? price : current.ValueKind == JsonValueKind.Object ? Amount(current, "price") : Lowest(offer);
        var currency = JsonText.Field(offer, "priceCurrency");
        currency = currency.Length > 0 ? currency : JsonText.Field(current, "priceCurrency");
        return (price, currency, old.ValueKind == JsonValueKind.Object ? Amount(old, "price") : "");
    }

    private static bool IsOld(JsonElement price) => JsonText.Field(price, "priceType") is var type
        && (type.Contains("ListPrice", StringComparison.Ordinal) || type.Contains("Strikethrough", StringComparison.Ordinal) || type.Contains("SRP", StringComparison.Ordinal) || type.Contains("RegularPrice", StringComparison.Ordinal));

    private static string Lowest(JsonElement offer)
    {
        var (low, high) = (Amount(offer, "lowPrice"), Amount(offer, "highPrice"));
        return low == high || high.Length == 0 ? low : $"{low} to {high}";
    }

    private static string Amount(JsonElement node, string name) => node.TryGetProperty(name, out var amount) ? JsonText.OfPrice(amount) : "";
}
