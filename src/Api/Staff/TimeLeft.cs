using System.Globalization;

namespace ProductQA.Api.Staff;

/// <summary>A stretch of time as people say it: "2 days 5 h", "3 h 12 min", "7 min".</summary>
public static class TimeLeft
{
    public static string InWords(long milliseconds)
    {
        var left = TimeSpan.FromMilliseconds(milliseconds);
        return left switch
        {
            { TotalMinutes: < 1 } => "less than a minute",
            { TotalHours: < 1 } => Say($"{left.Minutes} min"),
            { TotalDays: < 1 } => Say($"{left.Hours} h {left.Minutes} min"),
            _ => Say($"{left.Days} day{(left.Days == 1 ? "" : "s")} {left.Hours} h"),
        };
    }

    private static string Say(FormattableString words) => words.ToString(CultureInfo.InvariantCulture);
}
