using System.Globalization;
using System.Text.Json;

namespace ProductQA.Api.Messenger;

/// <summary>Reads of JSON that take what is there and never complain of what is not.</summary>
internal static class LenientJson
{
    /// <summary>The object under a name.</summary>
    public static JsonElement? Part(this JsonElement element, string name) =>
        element.Find(name, out var part) && part.ValueKind == JsonValueKind.Object ? part : null;

    /// <summary>The text under a name; a number counts as text.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Find(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => WellFormed(value),
                JsonValueKind.Number => value.GetRawText(),
                _ => null,
            }
            : null;

    /// <summary>The whole number under a name; digits in a text count as a number.</summary>
    public static long? Number(this JsonElement element, string name) =>
        long.TryParse(element.Text(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The id under a name. Ids are short; what is empty or longer than a key may be is not one.</summary>
    public static string? Id(this JsonElement element, string name) => element.Text(name) is { Length: > 0 and <= 200 } id ? id : null;

    /// <summary>The short texts of the array under a name.</summary>
    public static IEnumerable<string> Texts(this JsonElement element, string name) =>
        element.Find(name, out var array) && array.ValueKind == JsonValueKind.Array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(WellFormed).OfType<string>().Where(text => text.Length is > 0 and <= 200)
            : [];

    public static bool Flag(this JsonElement element, string name) =>
        element.Find(name, out var value) && value.ValueKind == JsonValueKind.True;

    /// <summary>The objects of the array under a name.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Find(name, out var array) && array.ValueKind == JsonValueKind.Array
            ? array.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
            : [];

    /// <summary>An object with a name that is half a character is read as one without the name asked for.</summary>
    private static bool Find(this JsonElement element, string name, out JsonElement value)
    {
        try
        {
            value = default;
            return element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out value);
        }
        catch (InvalidOperationException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>A lone surrogate cannot be stored; NUL cannot be stored by PostgreSQL.</summary>
    private static string? WellFormed(JsonElement value)
    {
        try
        {
            return value.GetString()?.Replace("\0", "", StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
