namespace ProductQA.Search.Evidence.Measures;

/// <summary>A unit of measure that values are stated in and that shoppers ask for. There is one object for each unit.</summary>
public sealed class MeasureUnit
{
    private readonly Func<double, double>? _toBase;
    private readonly Func<double, double>? _fromBase;

    internal MeasureUnit(string symbol, string quantity, Func<double, double>? toBase = null, Func<double, double>? fromBase = null) =>
        (Symbol, Quantity, _toBase, _fromBase) = (symbol, quantity, toBase, fromBase);

    /// <summary>How it is written behind a number: "lb", "US gal", "°F".</summary>
    public string Symbol { get; }

    /// <summary>What it measures: "mass", "length"; a unit that no other turns into measures itself.</summary>
    public string Quantity { get; }

    /// <summary>Whether a shopper may have a value turned into it. Data is compared, but not turned: whether 1 GB is 1000 or 1024 MB differs from shop to shop.</summary>
    public bool IsConvertible => _toBase is not null && Quantity != MeasureUnits.Data;

    /// <summary>The unit of a word, a symbol or an abbreviation: "pounds", "lbs", "kg"; nothing for another word. The case of a single letter counts: "m" is a metre, "M" is not.</summary>
    public static MeasureUnit? Named(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return MeasureUnits.Named(word);
    }

    /// <summary>A number of this unit in the smallest common measure of its quantity, so that numbers of different units can be compared.</summary>
    internal double ToBase(double number) => _toBase?.Invoke(number) ?? number;

    /// <summary>The number in another unit of the same quantity, or nothing.</summary>
    internal double? In(double number, MeasureUnit other) =>
        other == this ? number : Quantity == other.Quantity && other._fromBase is { } from ? from(ToBase(number)) : null;
}
