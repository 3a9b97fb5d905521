using System.Globalization;

namespace ProductQA.Api.Review.Pages;

/// <summary>How long ago something was, as people say it; no time zone is needed for that.</summary>
public static class Ago
{
    public static string InWords(long at, DateTimeOffset now)
    {
        var passed = now - DateTimeOffset.FromUnixTimeMilliseconds(at);
        return passed switch
        {
            { TotalMinutes: < 1 } => "just now",
            { TotalHours: < 1 } => Count((int)passed.TotalMinutes, "minute"),
            { TotalDays: < 1 } => Count((int)passed.TotalHours, "hour"),
            { TotalDays: < 60 } => Count((int)passed.TotalDays, "day"),
            _ => "on " + DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        };
    }

    public static string Iso(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at).ToString("o", CultureInfo.InvariantCulture);

    private static string Count(int number, string unit) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {unit}{(number == 1 ? "" : "s")} ago";
}
