using System.Globalization;
using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>A JSON value as a person would write it: yes and no for booleans, a list with commas, a number with its unit.</summary>
internal static class JsonText
{
    public static string Of(JsonElement value) => (value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.True => "Yes",
        JsonValueKind.False => "No",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Of).Where(text => text.Length > 0)),
        JsonValueKind.Object => OfObject(value),
        _ => "",
    }).Replace("\0", "", StringComparison.Ordinal);

    /// <summary>The text of the first of these properties that is there; else empty.</summary>
    public static string Field(JsonElement value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var found) && found.ValueKind != JsonValueKind.Null)
            {
                return Of(found);
            }
        }

        return "";
    }

    /// <summary>A price: a text, a number (whose point is surely decimal), or an object with amount and currency.</summary>
    public static string OfPrice(JsonElement price) => price.ValueKind switch
    {
        JsonValueKind.Number => Plain(price.GetRawText(), 0),
        JsonValueKind.Object when Field(price, "amountMicros") is { Length: > 0 } micros => Plain(micros, 6) + " " + Currency(price),
        JsonValueKind.Object => (Amount(price) + " " + Currency(price)).Trim(),
        _ => Of(price),
    };

    /// <summary>The address of a picture: a text, the first entry of a list, or an object's url.</summary>
    public static string OfAddress(JsonElement image) => image.ValueKind switch
    {
        JsonValueKind.Array when image.GetArrayLength() > 0 => OfAddress(image[0]),
        JsonValueKind.Object => Field(image, "url", "contentUrl", "src", "@id"),
        JsonValueKind.String => Of(image),
        _ => "",
    };

    private static string OfObject(JsonElement value)
    {
        var amount = Field(value, "value");
        return amount.Length > 0
            ? (amount + " " + Field(value, "unit", "unitText", "unit_text", "units")).Trim()
            : string.Join(", ", value.EnumerateObject().Select(part => (Name: FeedColumns.Readable(JsonRecord.Words(part.Name)), Text: Of(part.Value)))
                .Where(part => part.Text.Length > 0).Select(part => $"{part.Name}: {part.Text}"));
    }

    private static string Amount(JsonElement price)
    {
        foreach (var name in (ReadOnlySpan<string>)["value", "amount", "price"])
        {
            if (price.TryGetProperty(name, out var amount))
            {
                return amount.ValueKind == JsonValueKind.Number ? Plain(amount.GetRawText(), 0) : Of(amount);
            }
        }

        return "";
    }

    private static string Currency(JsonElement price) => Field(price, "currency", "currencyCode", "currency_code", "priceCurrency");

    // 12.500 as a number is twelve and a half; as a text it could be twelve thousand five hundred.
    private static string Plain(string number, int decimals) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) && amount is >= 0 and < 1_000_000_000_000_000_000m
            ? (decimals == 6 ? amount / 1_000_000m : amount).ToString("0.##########", CultureInfo.InvariantCulture)
            : number;
}
