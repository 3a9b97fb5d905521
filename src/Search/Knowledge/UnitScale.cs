using System.Collections.Frozen;

namespace ProductQA.Search.Knowledge;

/// <summary>Brings numbers of one kind of measure to one unit: "512 MB" is 0.5 where the catalog counts in GB.</summary>
internal static class UnitScale
{
    // What a unit measures, and how many of the smallest unit of that it is.
    private const string Table = """
        length mm 1, cm 10, m 1000, km 1000000, in 25.4, ft 304.8, yd 914.4
        weight mg 1, g 1000, kg 1000000, oz 28349.5, lb 453592
        data kb 1, mb 1024, gb 1048576, tb 1073741824
        frequency hz 1, khz 1000, mhz 1000000, ghz 1000000000
        charge mah 1, ah 1000
        volume ml 1, cl 10, dl 100, l 1000
        power mw 0.001, w 1, kw 1000
        """;

    private static readonly FrozenDictionary<string, (string Measure, double Size)> Units = Table.Split('\n')
        .Select(line => line.Trim().Split(' ', 2))
        .SelectMany(line => line[1].Split(", ").Select(unit => (Measure: line[0], Parts: unit.Split(' '))))
        .ToFrozenDictionary(unit => unit.Parts[0], unit => (unit.Measure, double.Parse(unit.Parts[1], System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>The number in a unit; nothing where the value is no number or measures another thing. A bare number counts as being in the unit.</summary>
    public static double? In(ReadValue value, string unit)
    {
        if (value.Form != ValueForm.Number)
        {
            return null;
        }

        if (value.Unit == unit || value.Unit.Length == 0)
        {
            return value.Number;
        }

        return Units.TryGetValue(value.Unit, out var from) && Units.TryGetValue(unit, out var to) && from.Measure == to.Measure ? value.Number * from.Size / to.Size : null;
    }
}
