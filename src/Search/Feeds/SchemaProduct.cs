using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>A schema.org product under the field names of a feed; what a variant leaves out, its group says.</summary>
internal static class SchemaProduct
{
    private static readonly string[] Choices = ["color", "size", "material", "pattern"];
    private static readonly string[] Gtins = ["gtin13", "gtin", "gtin14", "gtin12", "gtin8", "isbn"];

    /// <summary>Properties with a place of their own, of the page, or of other shoppers: no facts about the thing.</summary>
    private static readonly HashSet<string> NoFacts =
    [
        "name", "description", "sku", "productID", "productGroupID", "mpn", "model", "brand", "manufacturer", "image", "url", "category", "offers", "hasVariant", "isVariantOf", "variesBy",
        "additionalProperty", "itemCondition", "identifier", "sameAs", "alternateName", "disambiguatingDescription", "inProductGroupWithID", "mainEntityOfPage", "logo", "slogan",
        "aggregateRating", "review", "reviews", "isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "isConsumableFor", "potentialAction", "subjectOf", "hasMerchantReturnPolicy",
        "shippingDetails", "inventoryLevel", "author", "publisher", "audience", "offerCount", "releaseDate", "keywords", "video", "thumbnailUrl",
    ];

    public static FeedRecord Record(SchemaGraph graph, JsonElement product, JsonElement group, string sku = "")
    {
        var record = new FeedRecord();
        record.Add("id", sku.Length > 0 ? sku : IdOf(product));
        record.Add("item_group_id", sku.Length > 0 && group.ValueKind != JsonValueKind.Object ? IdOf(product) : JsonText.Field(product, "inProductGroupWithID"));
        record.Add("item_group_id", group.ValueKind == JsonValueKind.Object ? GroupIdOf(group) : "");
        AddFields(graph, record, product);
        AddChoices(record, product);
        AddFacts(record, product);
        if (group.ValueKind == JsonValueKind.Object)
        {
            AddFields(graph, record, group);
            AddChoices(record, group);
            AddFacts(record, group);
        }

        return record;
    }

    /// <summary>What a shopper chooses between; the rows of one group tell it apart.</summary>
    public static void AddChoices(FeedRecord record, JsonElement node)
    {
        foreach (var choice in Choices.Where(choice => !Has(record, choice)))
        {
            record.AddOption(FeedColumns.Readable(choice), SchemaValue.Text(node, choice));
        }
    }

    public static void AddCondition(FeedRecord record, JsonElement node)
    {
        var text = JsonText.Field(node, "itemCondition");
        text = text[(text.LastIndexOf('/') + 1)..].Replace("Condition", "", StringComparison.Ordinal).ToLowerInvariant();
        if (!Has(record, "condition"))
        {
            record.AddAttribute("Condition", text);
        }
    }

    private static void AddFields(SchemaGraph graph, FeedRecord record, JsonElement product)
    {
        record.Add("title", SchemaValue.Text(product, "name"));
        record.Add("description", SchemaValue.Text(product, "description"));
        record.Add("brand", NameOf(graph, product, "brand"));
        record.Add("brand", NameOf(graph, product, "manufacturer"));
        record.Add("mpn", SchemaValue.Text(product, "mpn"));
        record.Add("model", NameOf(graph, product, "model"));
        record.Add("gtin", Gtins.Select(name => SchemaValue.Text(product, name)).FirstOrDefault(text => text.Length > 0, ""));
        record.Add("product_type", NameOf(graph, product, "category"));
        record.Add("link", JsonText.Field(product, "url"));
        record.Add("image_link", product.TryGetProperty("image", out var image) ? JsonText.OfAddress(image) : "");
        AddCondition(record, product);
    }

    private static void AddFacts(FeedRecord record, JsonElement product)
    {
        foreach (var fact in SchemaGraph.Values(product, "additionalProperty").Where(fact => fact.ValueKind == JsonValueKind.Object))
        {
            var name = SchemaValue.Text(fact, "name") is { Length: > 0 } readable ? readable : SchemaValue.Text(fact, "propertyID");
            AddFact(record, name, SchemaValue.Measure(fact));
        }

        foreach (var property in product.EnumerateObject().Where(property => IsFact(property.Name)))
        {
            AddFact(record, FeedColumns.Readable(JsonRecord.Words(property.Name)), SchemaValue.Text(product, property.Name));
        }
    }

    // The variant's own value counts before its group's.
    private static void AddFact(FeedRecord record, string name, string value)
    {
        if (!Has(record, name))
        {
            record.AddAttribute(name, value);
        }
    }

    private static bool IsFact(string name) => name.Length > 0 && name[0] != '@' && !NoFacts.Contains(name) && !Choices.Contains(name) && !Gtins.Contains(name);

    private static bool Has(FeedRecord record, string name) => record.Attributes.Exists(fact => fact.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static string NameOf(SchemaGraph graph, JsonElement product, string name) =>
        graph.Nodes(product, name).Select(node => JsonText.Field(node, "name")).FirstOrDefault(text => text.Length > 0) ?? SchemaValue.Text(product, name);

    private static string IdOf(JsonElement product)
    {
        foreach (var name in (ReadOnlySpan<string>)["sku", "productID", .. Gtins, "mpn", "@id", "url"])
        {
            if (SchemaValue.Text(product, name) is { Length: > 0 } id)
            {
                return id;
            }
        }

        return "";
    }

    private static string GroupIdOf(JsonElement group) => JsonText.Field(group, "productGroupID") is { Length: > 0 } id ? id : IdOf(group);
}
