using System.Collections.Frozen;
using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>The text of a schema.org value: plain, a measure with its unit, or a thing by its name.</summary>
internal static class SchemaValue
{
    /// <summary>Unit codes of UN/CEFACT Recommendation 20 as people write them; one that is not listed stays as it is.</summary>
    private static readonly FrozenDictionary<string, string> Units = new Dictionary<string, string>
    {
        ["MMT"] = "mm",
        ["CMT"] = "cm",
        ["DMT"] = "dm",
        ["MTR"] = "m",
        ["KMT"] = "km",
        ["INH"] = "in",
        ["FOT"] = "ft",
        ["YRD"] = "yd",
        ["MGM"] = "mg",
        ["GRM"] = "g",
        ["KGM"] = "kg",
        ["TNE"] = "t",
        ["ONZ"] = "oz",
        ["LBR"] = "lb",
        ["MLT"] = "ml",
        ["CLT"] = "cl",
        ["LTR"] = "l",
        ["GLL"] = "gal",
        ["OZA"] = "fl oz",
        ["MMK"] = "mm²",
        ["CMK"] = "cm²",
        ["MTK"] = "m²",
        ["CMQ"] = "cm³",
        ["MTQ"] = "m³",
        ["WTT"] = "W",
        ["KWT"] = "kW",
        ["WHR"] = "Wh",
        ["KWH"] = "kWh",
        ["VLT"] = "V",
        ["AMP"] = "A",
        ["AMH"] = "Ah",
        ["E09"] = "mAh",
        ["HTZ"] = "Hz",
        ["KHZ"] = "kHz",
        ["MHZ"] = "MHz",
        ["A86"] = "GHz",
        ["AD"] = "bytes",
        ["4L"] = "MB",
        ["E34"] = "GB",
        ["E35"] = "TB",
        ["CEL"] = "°C",
        ["FAH"] = "°F",
        ["SEC"] = "s",
        ["MIN"] = "min",
        ["HUR"] = "h",
        ["DAY"] = "days",
        ["MON"] = "months",
        ["ANN"] = "years",
        ["P1"] = "%",
        ["2N"] = "dB",
        ["BAR"] = "bar",
        ["LUM"] = "lm",
        ["KMH"] = "km/h",
        ["C62"] = "",
    }.ToFrozenDictionary();

    /// <summary>A property's text; a list is joined by commas, a thing gives its name or measure.</summary>
    public static string Text(JsonElement node, string name) =>
        string.Join(", ", SchemaGraph.Values(node, name).Select(Of).Where(text => text.Length > 0));

    /// <summary>A value or a range, with its unit.</summary>
    public static string Measure(JsonElement node)
    {
        var (low, high) = (Text(node, "minValue"), Text(node, "maxValue"));
        var amount = Text(node, "value") is { Length: > 0 } value ? value : low.Length > 0 && high.Length > 0 ? $"{low} to {high}" : low + high;
        var code = JsonText.Field(node, "unitCode");
        var unit = JsonText.Field(node, "unitText") is { Length: > 0 } text ? text : Units.GetValueOrDefault(code, code);
        return amount.Length == 0 ? "" : $"{amount} {unit}".TrimEnd();
    }

    private static string Of(JsonElement value) => value.ValueKind != JsonValueKind.Object ? JsonText.Of(value)
        : Measure(value) is { Length: > 0 } measure ? measure
        : JsonText.Field(value, "name") is { Length: > 0 } name ? name
        : JsonText.Field(value, "@value");
}
