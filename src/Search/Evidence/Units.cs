namespace ProductQA.Search.Evidence;

/// <summary>Units of measure that shoppers and catalogs write, each with what it measures.</summary>
internal static class Units
{
    private static readonly Dictionary<string, (string Unit, string Measures)> ByWord = Build();

    public static bool IsUnit(string word) => ByWord.ContainsKey(word);

    /// <summary>The unit's one name ("inch" for "in", "inches"), or null.</summary>
    public static string? Canonical(string word) => ByWord.TryGetValue(word, out var unit) ? unit.Unit : null;

    /// <summary>What the unit measures: length, weight, data, power, voltage, volume, time, frequency, temperature, sound, pixels, current, charge, angle.</summary>
    public static string? Measures(string word) => ByWord.TryGetValue(word, out var unit) ? unit.Measures : null;

    private static Dictionary<string, (string Unit, string Measures)> Build()
    {
        var units = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var line in Table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var parts = line.Split(' ');
            foreach (var word in parts[1..])
            {
                units[word] = (parts[1], parts[0]);
            }
        }

        return units;
    }

    private const string Table = """
        length inch inches
        length foot feet ft
        length yard yards yd
        length meter meters m
        length centimeter centimeters cm cms
        length millimeter millimeters mm
        length mile miles
        length km kilometer kilometers
        weight pound pounds lb lbs
        weight ounce ounces oz
        weight gram grams g
        weight kilogram kilograms kg kgs kilo kilos
        data gigabyte gigabytes gb gig gigs
        data megabyte megabytes mb
        data terabyte terabytes tb
        power watt watts w wattage
        power kilowatt kw
        voltage volt volts v
        volume liter liters l
        volume milliliter milliliters ml
        volume gallon gallons
        volume quart quarts qt
        volume cup cups
        time hour hours hrs hr
        time minute minutes mins min
        time second seconds sec
        time year years
        time month months
        time day days
        frequency hertz hz
        frequency megahertz mhz
        frequency gigahertz ghz
        temperature celsius
        temperature fahrenheit
        temperature degree degrees
        sound decibel decibels db
        pixels megapixel megapixels mp mpx
        pixels pixel pixels px
        pixels dpi
        current amp amps ampere amperes
        charge mah
        charge wh
        speed rpm
        speed mbps
        speed gbps
        speed mph
        """;
}
