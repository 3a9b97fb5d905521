using System.Text;
using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>A JSON object under the field names of a feed, in snake_case or camelCase, with facts in <c>attributes</c> or under their own names.</summary>
internal static class JsonRecord
{
    public static FeedRecord Of(JsonElement root)
    {
        var record = new FeedRecord();
        foreach (var property in root.EnumerateObject())
        {
            var words = Words(property.Name);
            var given = FeedColumns.Normalised(words);
            var name = FeedName(given);
            Put(record, name, FeedColumns.Readable(name == given ? words : name), property.Value);
        }

        return record;
    }

    public static void Put(FeedRecord record, string name, string readable, JsonElement value)
    {
        if (name is "price" or "sale_price")
        {
            record.Add(name, JsonText.OfPrice(value));
        }
        else if (name is "attributes" or "product_detail" or "additional_variant_attribute" && value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            FeedFields.AddFacts(record, name, Facts(value));
        }
        else if (name == "image")
        {
            record.Add(name, JsonText.OfAddress(value));
        }
        else if (value.ValueKind == JsonValueKind.Array && name is "product_highlight" or "product_type")
        {
            PutEach(record, name, readable, value);
        }
        else
        {
            FeedFields.Put(record, name, readable, JsonText.Of(value));
        }
    }

    /// <summary>"heelHeight" reads "heel height"; a name without capitals inside stays.</summary>
    public static string Words(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            var begins = i > 0 && char.IsAsciiLetterUpper(name[i]) && char.IsAsciiLetterLower(name[i - 1]);
            words.Append(begins ? " " : "").Append(begins ? char.ToLowerInvariant(name[i]) : name[i]);
        }

        return words.ToString();
    }

    private static string FeedName(string name) => name switch
    {
        "product_details" => "product_detail",
        "product_highlights" => "product_highlight",
        "product_types" => "product_type",
        "custom_attributes" => "attributes",
        "images" => "image",
        "offer_id" => "id",
        _ => name,
    };

    private static void PutEach(FeedRecord record, string name, string readable, JsonElement list)
    {
        foreach (var entry in list.EnumerateArray())
        {
            FeedFields.Put(record, name, readable, JsonText.Of(entry));
        }
    }

    private static IEnumerable<(string Name, string Value)> Facts(JsonElement attributes) => attributes.ValueKind == JsonValueKind.Object
        ? attributes.EnumerateObject().Select(fact => (fact.Name, JsonText.Of(fact.Value)))
        : attributes.EnumerateArray().Where(fact => fact.ValueKind == JsonValueKind.Object).Select(fact =>
            (JsonText.Field(fact, "name", "attribute_name", "attributeName", "label"), JsonText.Field(fact, "value", "attribute_value", "attributeValue")));
}
