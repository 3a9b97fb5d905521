using CsCheck;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Search.Tests.Evidence.Measures;

/// <summary>Values in another unit: value and unit in, text out.</summary>
public sealed class UnitConversionTests
{
    private static readonly string[] Lengths = ["mm", "cm", "m", "km", "in", "ft", "yd"];

    [Theory]
    [InlineData("1.4 kg", "pounds", "3.09 lb", true)]
    [InlineData("380 g", "oz", "13.4 oz", true)]
    [InlineData("2 kg", "grams", "2,000 g", false)]
    [InlineData("46 x 27 x 18 cm", "inches", "18.1 x 10.6 x 7.09 in", true)]
    [InlineData("40 - 100 °C", "fahrenheit", "104 - 212 °F", false)]
    [InlineData("Down to -8 °C", "fahrenheit", "17.6 °F", false)]
    [InlineData("15.6 in", "cm", "39.6 cm", true)]
    [InlineData("15\"", "cm", "38.1 cm", false)]
    [InlineData("15-inch", "cm", "38.1 cm", false)]
    [InlineData("1.6 kg (20 cm), 2.7 kg (26 cm)", "lbs", "3.53 lb, 5.95 lb", true)]
    [InlineData("6.4 kg with stand", "lbs", "14.1 lb", true)]
    [InlineData("2 h 10 min", "minutes", "130 min", false)]
    [InlineData("1 km", "feet", "3,280 ft", true)]
    [InlineData("Yes, up to 260 °C", "fahrenheit", "500 °F", false)]
    [InlineData("2.5 L", "gallons", "0.66 US gal", true)]
    [InlineData("500 ml", "fl oz", "16.9 US fl oz", true)]
    public void A_stated_measure_is_turned_with_three_digits_that_count(string value, string unit, string expected, bool rounded)
    {
        var turned = UnitConversion.Of("Weight", value, Unit(unit));
        Assert.Equal((ConversionEnd.Converted, expected, rounded), (turned.End, turned.Text, turned.IsRounded));
    }

    [Theory]
    [InlineData("Weight", "850")]
    [InlineData("Weight (imperial)", "0.1")]
    [InlineData("Dimensions (WxDxH)", "105 x 95 x 25")]
    [InlineData("Operating temperature (T-T)", "0 - 40")]
    public void A_bare_number_stays_bare(string name, string value) =>
        Assert.Equal(ConversionEnd.NoUnit, UnitConversion.Of(name, value, Unit("inches")).End);

    [Theory]
    [InlineData("Width (mm)", "254", "10 in")]
    [InlineData("Length in cm", "254", "100 in")]
    public void A_unit_in_the_name_counts_as_stated(string name, string value, string expected) =>
        Assert.Equal(expected, UnitConversion.Of(name, value, Unit("inches")).Text);

    [Theory]
    [InlineData("23.8\" (60.5 cm)", "cm", ConversionEnd.SameUnit)]
    [InlineData("1.4 kg", "kg", ConversionEnd.SameUnit)]
    [InlineData("Stoneware", "kg", ConversionEnd.OtherQuantity)]
    [InlineData("1.4 kg", "inches", ConversionEnd.OtherQuantity)]
    [InlineData("±1 °C", "fahrenheit", ConversionEnd.OtherQuantity)]
    [InlineData("180 g/m²", "oz", ConversionEnd.OtherQuantity)]
    [InlineData("180 g/m2", "oz", ConversionEnd.NoUnit)]
    [InlineData("1/4 in", "cm", ConversionEnd.NoUnit)]
    [InlineData("2 x 5 m", "feet", ConversionEnd.NoUnit)]
    [InlineData("7-in-1", "cm", ConversionEnd.NoUnit)]
    [InlineData("2 x USB-C, HDMI 2.1", "cm", ConversionEnd.NoUnit)]
    public void What_is_not_clear_beyond_doubt_is_not_turned(string value, string unit, ConversionEnd end) =>
        Assert.Equal(end, UnitConversion.Of("Size", value, Unit(unit)).End);

    [Fact]
    public void The_same_measure_stated_twice_is_turned_once() =>
        Assert.Equal("605 mm", UnitConversion.Of("Screen size", "23.8\", 60.5 cm", Unit("mm")).Text);

    [Fact]
    public void There_and_back_is_the_same_number() =>
        Gen.Select(Gen.Double[0.01, 10_000], Gen.Int[0, 6]).Sample((number, at) =>
        {
            var (unit, inch) = (MeasureUnit.Named(Lengths[at])!, MeasureUnit.Named("in")!);
            return Math.Abs(inch.In(unit.In(number, inch)!.Value, unit)!.Value - number) < number * 1e-9;
        });

    [Fact]
    public void No_text_makes_it_fail() => Gen.Select(Gen.String, Gen.String[Gen.Char["0123456789.,-x× °\"'gkmincloz/()±~"], 0, 40]).Sample((name, value) =>
    {
        _ = UnitConversion.Of(name, value, Unit("inches"));
        _ = ValueRange.Of(name, value);
        _ = ListEntries.Of(value);
        _ = Degree.In(value);
        _ = UnitWish.Of(name + value);
    });

    private static MeasureUnit Unit(string word) => MeasureUnit.Named(word)!;
}
