using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductQA.Api.Shop.Hours;

/// <summary>Reads office hours as people write them: "Mon-Fri 09:00-18:00, Sat 10:00-14:00". Hours that end before they begin go on into the next day.</summary>
public static partial class HoursText
{
    /// <summary>The hours; nothing where a part is none, which is then named.</summary>
    public static IReadOnlyList<OpenSpan>? Read(string text, out string wrong)
    {
        var spans = new List<OpenSpan>();
        foreach (var part in text.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (PartOf(part) is not { } days)
            {
                wrong = part;
                return null;
            }

            spans.AddRange(days);
        }

        wrong = "";
        return spans;
    }

    private static IEnumerable<OpenSpan>? PartOf(string part)
    {
        var match = Form().Match(part.Replace('–', '-'));
        return match.Success && DayOf(match.Groups["first"].Value) is { } first && DayOf(match.Groups["last"] is { Success: true } last ? last.Value : match.Groups["first"].Value) is { } until
            && TimeOf(match.Groups["from"].Value) is { } from && TimeOf(match.Groups["to"].Value) is { } to && from < TimeSpan.FromDays(1) && from != to
            ? Days(first, until).Select(day => new OpenSpan(day, from, to > from ? to : to + TimeSpan.FromDays(1)))
            : null;
    }

    /// <summary>From the first to the last, over the end of the week where the last comes before the first.</summary>
    private static IEnumerable<DayOfWeek> Days(DayOfWeek first, DayOfWeek last) =>
        Enumerable.Range(0, (((int)last - (int)first + 7) % 7) + 1).Select(step => (DayOfWeek)(((int)first + step) % 7));

    private static DayOfWeek? DayOf(string word) => word.Length < 3 ? null
        : Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(day => day.ToString()!.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static TimeSpan? TimeOf(string words) => words == "24:00" ? TimeSpan.FromDays(1)
        : TimeSpan.TryParseExact(words, ["h\\:mm", "hh\\:mm"], CultureInfo.InvariantCulture, out var time) ? time
        : null;

    [GeneratedRegex(@"^(?<first>[A-Za-z]+)(?:\s?-\s?(?<last>[A-Za-z]+))?\s+(?<from>[0-9]{1,2}:[0-9]{2})\s?-\s?(?<to>[0-9]{1,2}:[0-9]{2})$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
