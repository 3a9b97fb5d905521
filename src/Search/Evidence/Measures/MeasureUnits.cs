using System.Collections.Frozen;
using UnitsNet;
using UnitsNet.Units;

namespace ProductQA.Search.Evidence.Measures;

/// <summary>The units that are known, each with the words for it. Factors are those of UnitsNet; gallons, quarts, pints and cups are those of the United States.</summary>
internal static class MeasureUnits
{
    public const string Data = "data";

    private static readonly FrozenDictionary<string, MeasureUnit> ByWord = Build();

    public static MeasureUnit? Named(string word) =>
        ByWord.GetValueOrDefault(word) ?? (word.Length > 1 ? ByWord.GetValueOrDefault(word.ToLowerInvariant()) : null);

    private static FrozenDictionary<string, MeasureUnit> Build()
    {
        var words = new Dictionary<string, MeasureUnit>(StringComparer.Ordinal);
        foreach (var (unit, names) in Measured().Concat(Alone()))
        {
            foreach (var name in names.Split(' '))
            {
                words[name.Replace('_', ' ')] = unit;
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static IEnumerable<(MeasureUnit Unit, string Words)> Measured() =>
    [
        .. Lengths(), .. Masses(), .. Volumes(), .. Times(), .. Powers(), .. Rates(), .. Amounts(),
    ];

    private static (MeasureUnit, string)[] Lengths() =>
    [
        Length("mm", LengthUnit.Millimeter, "mm millimeter millimeters millimetre millimetres"),
        Length("cm", LengthUnit.Centimeter, "cm cms centimeter centimeters centimetre centimetres"),
        Length("m", LengthUnit.Meter, "m meter meters metre metres"),
        Length("km", LengthUnit.Kilometer, "km kilometer kilometers kilometre kilometres"),
        Length("in", LengthUnit.Inch, "in inch inches \" ″ ” ''"),
        Length("ft", LengthUnit.Foot, "ft foot feet"),
        Length("yd", LengthUnit.Yard, "yd yds yard yards"),
        Length("mi", LengthUnit.Mile, "mi mile miles"),
    ];

    private static (MeasureUnit, string)[] Masses() =>
    [
        Mass("mg", MassUnit.Milligram, "mg milligram milligrams"),
        Mass("g", MassUnit.Gram, "g gr gram grams gramme grammes"),
        Mass("kg", MassUnit.Kilogram, "kg kgs kilo kilos kilogram kilograms"),
        Mass("oz", MassUnit.Ounce, "oz ounce ounces"),
        Mass("lb", MassUnit.Pound, "lb lbs pound pounds"),
        Mass("st", MassUnit.Stone, "stone stones"),
    ];

    private static (MeasureUnit, string)[] Volumes() =>
    [
        Volume("ml", VolumeUnit.Milliliter, "ml milliliter milliliters millilitre millilitres"),
        Volume("cl", VolumeUnit.Centiliter, "cl centiliter centiliters centilitre centilitres"),
        Volume("l", VolumeUnit.Liter, "l L liter liters litre litres ltr"),
        Volume("US fl oz", VolumeUnit.UsOunce, "fl_oz floz fluid_ounce fluid_ounces"),
        Volume("US cups", VolumeUnit.UsCustomaryCup, "cup cups"),
        Volume("US pt", VolumeUnit.UsPint, "pint pints"),
        Volume("US qt", VolumeUnit.UsQuart, "qt quart quarts"),
        Volume("US gal", VolumeUnit.UsGallon, "gal gallon gallons"),
    ];

    private static (MeasureUnit, string)[] Times() =>
    [
        Time("s", DurationUnit.Second, "s sec secs second seconds"),
        Time("min", DurationUnit.Minute, "min mins minute minutes"),
        Time("h", DurationUnit.Hour, "h hr hrs hour hours"),
        Time("days", DurationUnit.Day, "day days"),
        Time("weeks", DurationUnit.Week, "week weeks"),
        Temperature("°C", TemperatureUnit.DegreeCelsius, "°C °c ℃ celsius centigrade"),
        Temperature("°F", TemperatureUnit.DegreeFahrenheit, "°F °f ℉ fahrenheit"),
    ];

    private static (MeasureUnit, string)[] Powers() =>
    [
        Of("W", "power", Factor(PowerUnit.Watt), "W w watt watts"),
        Of("kW", "power", Factor(PowerUnit.Kilowatt), "kW kw kilowatt kilowatts"),
        Of("hp", "power", Factor(PowerUnit.MechanicalHorsepower), "hp horsepower"),
        Of("Wh", "energy", 1, "Wh wh"),
        Of("kWh", "energy", 1000, "kWh kwh"),
        Of("mAh", "charge", 1, "mAh mah"),
        Of("Ah", "charge", 1000, "Ah ah"),
        Of("bar", "pressure", Factor(PressureUnit.Bar), "bar bars"),
        Of("psi", "pressure", Factor(PressureUnit.PoundForcePerSquareInch), "psi"),
    ];

    private static (MeasureUnit, string)[] Rates() =>
    [
        Of("Hz", "frequency", 1, "Hz hz hertz"),
        Of("kHz", "frequency", 1e3, "kHz khz"),
        Of("MHz", "frequency", 1e6, "MHz mhz"),
        Of("GHz", "frequency", 1e9, "GHz ghz"),
        Of("km/h", "speed", Factor(SpeedUnit.KilometerPerHour), "km/h kmh kph"),
        Of("mph", "speed", Factor(SpeedUnit.MilePerHour), "mph"),
        Of("Mbit/s", "rate", 1, "mbit/s mbps"),
        Of("Gbit/s", "rate", 1000, "gbit/s gbps"),
    ];

    // 1000 and 1024 are both in use: good enough to compare, not to convert.
    private static (MeasureUnit, string)[] Amounts() =>
    [
        Of("KB", Data, 1, "kb kilobyte kilobytes"),
        Of("MB", Data, 1e3, "mb megabyte megabytes"),
        Of("GB", Data, 1e6, "gb gigabyte gigabytes gig gigs"),
        Of("TB", Data, 1e9, "tb terabyte terabytes"),
    ];

    /// <summary>Units that are compared only with themselves.</summary>
    private const string Lone = """
        V volt volts
        A amp amps
        dB db decibel decibels
        lm lumen lumens
        cd/m²
        lux
        K kelvin
        % percent
        rpm
        dpi
        MP mp megapixel megapixels
        ohm ohms Ω
        VA va
        year years
        month months
        g/m²
        mm/s
        """;

    private static IEnumerable<(MeasureUnit Unit, string Words)> Alone() =>
        Lone.Split('\n', StringSplitOptions.TrimEntries).Select(line => (new MeasureUnit(line.Split(' ')[0], line.Split(' ')[0]), line));

    private static double Factor(PowerUnit unit) => (double)Power.From(1, unit).Watts;

    private static double Factor(PressureUnit unit) => Pressure.From(1, unit).Bars;

    private static double Factor(SpeedUnit unit) => Speed.From(1, unit).MetersPerSecond;

    private static (MeasureUnit, string) Length(string symbol, LengthUnit unit, string words) => Of(symbol, "length", UnitsNet.Length.From(1, unit).Meters, words);

    private static (MeasureUnit, string) Mass(string symbol, MassUnit unit, string words) => Of(symbol, "mass", UnitsNet.Mass.From(1, unit).Kilograms, words);

    private static (MeasureUnit, string) Volume(string symbol, VolumeUnit unit, string words) => Of(symbol, "volume", UnitsNet.Volume.From(1, unit).Liters, words);

    private static (MeasureUnit, string) Time(string symbol, DurationUnit unit, string words) => Of(symbol, "time", Duration.From(1, unit).Seconds, words);

    private static (MeasureUnit, string) Temperature(string symbol, TemperatureUnit unit, string words) => (
        new MeasureUnit(symbol, "temperature", number => UnitsNet.Temperature.From(number, unit).DegreesCelsius, number => UnitsNet.Temperature.FromDegreesCelsius(number).As(unit)), words);

    private static (MeasureUnit, string) Of(string symbol, string quantity, double factor, string words) =>
        (new MeasureUnit(symbol, quantity, number => number * factor, number => number / factor), words);
}
