using System.Globalization;

namespace ProductQA.Cli.Intents.Report;

/// <summary>How numbers are written in the report, in every country alike.</summary>
internal static class ReportNumber
{
    private const string Missing = "–";
    private const double Smallest = 0.001;

    public static string Count(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? Missing;

    public static string Share(double? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? Missing;

    public static string Fine(double? value) => value?.ToString("F3", CultureInfo.InvariantCulture) ?? Missing;

    public static string Percent(double? value) => value?.ToString("0 %;-0 %", CultureInfo.InvariantCulture) ?? Missing;

    public static string FinePercent(double? value) => value?.ToString("0.0 %", CultureInfo.InvariantCulture) ?? Missing;

    public static string Whole(double value) => Math.Abs(value) < 0.5 ? "0" : value.ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>"81 of 100".</summary>
    public static string OfHundred(double share) => Whole(share * 100) + " of 100";

    /// <summary>"4 points", of a hundred.</summary>
    public static string Points(double share) => Math.Abs(share) < 0.01
        ? "less than a point"
        : Whole(share * 100) is "1" ? "1 point" : Whole(share * 100) + " points";

    /// <summary>"p = 0.01", or "p &lt; 0.001".</summary>
    public static string PValue(double value) => value < Smallest ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {value:0.###}");
}
