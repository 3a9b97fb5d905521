using System.Collections.Frozen;
using System.Globalization;

namespace ProductQA.Search.Text;

/// <summary>Numbers with a unit, and how units of one quantity turn into each other (SI, BIPM 2019; inch, foot, ounce and pound by international agreement, 1959).</summary>
internal static class Measures
{
    private static readonly (string Quantity, string Units)[] Families =
    [
        ("length", "mm=0.001 cm=0.01 m=1 km=1000 in=0.0254 ft=0.3048 yd=0.9144"),
        ("mass", "mg=0.000001 g=0.001 kg=1 lb=0.45359237 oz=0.028349523125"),
        ("volume", "ml=0.001 l=1"),
        ("data", "kb=1 mb=1000 gb=1000000 tb=1000000000"),
        ("frequency", "hz=1 mhz=1000000 ghz=1000000000"),
        ("charge", "mah=0.001 ah=1"),
    ];

    private static readonly FrozenDictionary<string, (string Quantity, double Factor)> Known = Families
        .SelectMany(family => family.Units.Split(' ').Select(unit => unit.Split('=')).Select(pair => (Unit: pair[0], family.Quantity, Factor: double.Parse(pair[1], CultureInfo.InvariantCulture))))
        .ToFrozenDictionary(unit => unit.Unit, unit => (unit.Quantity, unit.Factor));

    /// <summary>"8gb" as 8 and "gb"; nothing for what is no number with a unit.</summary>
    public static (double Number, string Unit)? Read(string token)
    {
        var number = Units.Number(token);
        return number.Length < token.Length && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (value, token[number.Length..])
            : null;
    }

    /// <summary>What a number in one unit is multiplied by to be in another; nothing where they measure different things.</summary>
    public static double? Factor(string from, string to) =>
        from == to ? 1
        : Known.TryGetValue(from, out var source) && Known.TryGetValue(to, out var target) && source.Quantity == target.Quantity ? source.Factor / target.Factor
        : null;

    /// <summary>All units of the same quantity, the unit itself among them; nothing for a unit that stands alone.</summary>
    public static IEnumerable<string> SameQuantity(string unit) =>
        Known.TryGetValue(unit, out var own) ? Known.Where(other => other.Value.Quantity == own.Quantity).Select(other => other.Key) : unit.Length > 0 ? [unit] : [];

    /// <summary>The same measure as other tokens that people write: "1tb" as "1000gb" and "1024gb".</summary>
    public static IEnumerable<string> Others(string token) => Read(token) is not { } measure || !Known.TryGetValue(measure.Unit, out var own) ? [] :
        Known.Where(unit => unit.Value.Quantity == own.Quantity && unit.Key != measure.Unit)
            .SelectMany(unit => Forms(measure.Number * own.Factor / unit.Value.Factor, own.Quantity, measure.Unit, unit.Key));

    private static IEnumerable<string> Forms(double number, string quantity, string from, string unit)
    {
        yield return Written(number) + unit;
        if (quantity == "data")
        {
            yield return Written(number * Binary(from, unit)) + unit;
        }
    }

    // 1 TB is sold as 1000 and as 1024 GB.
    private static double Binary(string from, string to)
    {
        var steps = Math.Round(Math.Log(Known[from].Factor / Known[to].Factor, 1000));
        return Math.Pow(1.024, steps);
    }

    private static string Written(double number) => Math.Round(number, 3).ToString("0.###", CultureInfo.InvariantCulture);
}
