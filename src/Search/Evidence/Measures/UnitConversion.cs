using System.Globalization;

namespace ProductQA.Search.Evidence.Measures;

/// <summary>A value turned into another unit. Only what the value states with its unit is turned; a bare number stays bare.</summary>
/// <param name="End">What came of it.</param>
/// <param name="Text">The value in the wished unit ("18.1 x 10.6 x 7.09 in"); empty unless converted.</param>
/// <param name="IsRounded">Whether digits were left out: numbers have three that count.</param>
public sealed record UnitConversion(ConversionEnd End, string Text = "", bool IsRounded = false)
{
    private const int Digits = 3;

    /// <summary>From here on two numbers count as the same measure, stated twice ("23.8 in (60.5 cm)").</summary>
    private const double Same = 0.01;

    /// <summary>Turns the value of an attribute into a unit. Never fails, whatever the texts.</summary>
    public static UnitConversion Of(string name, string value, MeasureUnit wanted)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(wanted);
        var stated = StatedValue.Of(name, value);
        if (stated.Measures.Any(measure => measure.Unit == wanted))
        {
            return new UnitConversion(ConversionEnd.SameUnit);
        }

        var fitting = Once([.. stated.Measures.Where(measure => measure.Unit.Quantity == wanted.Quantity && measure.Unit.IsConvertible && measure is { IsTolerance: false, IsRemark: false })]);
        return fitting.Count > 0 ? Converted(fitting, wanted)
            : new UnitConversion(stated is { Measures.Count: 0, HasBareNumbers: true } ? ConversionEnd.NoUnit : ConversionEnd.OtherQuantity);
    }

    private static UnitConversion Converted(List<StatedMeasure> measures, MeasureUnit wanted)
    {
        var numbers = measures.ConvertAll(measure => measure.Numbers.Select(number => measure.Unit.In(number, wanted)!.Value).ToList());
        var texts = measures.Select((measure, i) => string.Join(measure.Joint == StatedMeasure.Sides ? " x " : " - ", numbers[i].Select(Written)) + " " + wanted.Symbol);
        return new UnitConversion(ConversionEnd.Converted, string.Join(", ", texts), numbers.Exists(row => row.Exists(number => Math.Abs(Rounded(number) - number) > Math.Abs(number) * 1e-9)));
    }

    private static List<StatedMeasure> Once(List<StatedMeasure> measures)
    {
        var kept = new List<StatedMeasure>();
        foreach (var measure in measures.Where(measure => !kept.Exists(other => IsSame(other, measure))))
        {
            kept.Add(measure);
        }

        return kept;
    }

    private static bool IsSame(StatedMeasure one, StatedMeasure other) => one.Numbers.Count == other.Numbers.Count
        && one.Numbers.Zip(other.Numbers).All(pair => Math.Abs(one.Unit.ToBase(pair.First) - other.Unit.ToBase(pair.Second)) <= Same * Math.Abs(one.Unit.ToBase(pair.First)));

    private static string Written(double number) => Rounded(number).ToString("#,##0.#########", CultureInfo.InvariantCulture);

    private static double Rounded(double number)
    {
        if (number == 0)
        {
            return 0;
        }

        var scale = Math.Pow(10, Digits - 1 - Math.Floor(Math.Log10(Math.Abs(number))));
        return Math.Round(number * scale) / scale;
    }
}

/// <summary>What came of a conversion.</summary>
public enum ConversionEnd
{
    /// <summary>The value is now in the wished unit.</summary>
    Converted,

    /// <summary>The shop's value states the wished unit already.</summary>
    SameUnit,

    /// <summary>The shop's value has a number, but no unit.</summary>
    NoUnit,

    /// <summary>The value measures something else, or nothing.</summary>
    OtherQuantity,
}
