using System.Globalization;

namespace ProductQA.Search.Catalog;

/// <summary>An amount of money, exact: whole minor units of a currency (cents for USD, yen for JPY).</summary>
/// <param name="MinorUnits">Number of minor units; negative amounts do not occur in a catalog.</param>
/// <param name="Currency">ISO 4217 code in upper case: "USD".</param>
public readonly record struct Money(long MinorUnits, string Currency)
{
    private static readonly HashSet<string> ZeroDecimal =
        ["BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"];

    private static readonly HashSet<string> ThreeDecimal = ["BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"];

    /// <summary>The amount in major units: 52.95 for 5295 cents.</summary>
    public decimal Amount => MinorUnits / Scale(Currency);

    /// <summary>Digits behind the decimal point for a currency (ISO 4217): 0, 2 or 3.</summary>
    public static int Decimals(string currency) => ZeroDecimal.Contains(currency) ? 0 : ThreeDecimal.Contains(currency) ? 3 : 2;

    /// <summary>Money from major units, or nothing where the amount has more decimals than the currency, is negative or too large.</summary>
    public static Money? FromAmount(decimal amount, string currency)
    {
        if (amount is < 0 or > 1_000_000_000_000m)
        {
            return null;
        }

        var minor = amount * Scale(currency);
        return minor == decimal.Truncate(minor) ? new Money((long)minor, currency) : null;
    }

    /// <summary>This amount, <paramref name="count"/> times.</summary>
    public Money Times(int count) => this with { MinorUnits = checked(MinorUnits * count) };

    /// <summary>The amount as a feed writes it: "52.95 USD".</summary>
    public override string ToString() =>
        Amount.ToString("F" + Decimals(Currency).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) + " " + Currency;

    private static decimal Scale(string currency) => Decimals(currency) switch { 0 => 1m, 3 => 1000m, _ => 100m };
}
