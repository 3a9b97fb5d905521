using System.Text.RegularExpressions;

namespace ProductQA.Search.Passages.Reading;

/// <summary>The mark that begins a list entry: a bullet, a dash, "3." or "a)".</summary>
internal static partial class ListMark
{
    public static bool Starts(string line) => Mark().IsMatch(line);

    [GeneratedRegex(@"^\s*([•●▪‣◦○■□–—*·-]|\d{1,2}[.)]|[a-z]\))\s", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Mark();
}
