using System.Globalization;

namespace ProductQA.Api.Catalog.Pages;

/// <summary>Numbers as people read them.</summary>
public static class Numbers
{
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Of(double number) => number.ToString(Math.Abs(number) >= 1000 ? "N0" : "0.##", CultureInfo.InvariantCulture);

    public static string Count(long number, string thing) => $"{Of(number)} {thing}{(number == 1 ? "" : "s")}";

    /// <summary>A share of 0 to 1 as a percentage; what is there at all is at least "1 %".</summary>
    public static string Percent(double share) => Math.Clamp((int)Math.Round(share * 100), share > 0 ? 1 : 0, share < 1 ? 99 : 100).ToString(CultureInfo.InvariantCulture) + " %";
}
