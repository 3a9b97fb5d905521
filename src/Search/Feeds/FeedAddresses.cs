using System.Buffers;
using System.Text.RegularExpressions;

namespace ProductQA.Search.Feeds;

/// <summary>Addresses of pages, pictures and documents: http or https alone, since what a shopper presses must not run or open anything else.</summary>
internal static partial class FeedAddresses
{
    private const int MostDocuments = 20;
    private const int LongestAddress = 2000;

    private static readonly SearchValues<char> NotInPaths = SearchValues.Create(" :\\<>\"'\t\n\r");

    /// <summary>The address, or empty with a note. A path without a host stays: it belongs to the shop's own site.</summary>
    public static string Checked(string field, FeedRecord record, List<string> warnings)
    {
        var text = record[field];
        if (text.Length == 0 || IsPath(text) || IsWeb(text))
        {
            return text;
        }

        if (text.StartsWith("//", StringComparison.Ordinal) && IsWeb("https:" + text))
        {
            return "https:" + text;
        }

        warnings.Add($"{field} \"{PlainText.Short(text)}\" is no http or https address, so it is left out.");
        return "";
    }

    /// <summary>The addresses in a cell, parted by commas or blanks; none where the cell holds other text.</summary>
    public static IEnumerable<string> Documents(string cell) =>
        cell.Length > MostDocuments * LongestAddress ? [] : Parting().Split(cell).Select(part => part.Trim(' ', ',', '"', '\t', '\n')).Where(IsWeb).Take(MostDocuments);

    private static bool IsWeb(string text) =>
        text.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps);

    private static bool IsPath(string text) =>
        text.Length <= LongestAddress && !text.StartsWith("//", StringComparison.Ordinal) && !text.AsSpan().ContainsAny(NotInPaths) && !text.Any(char.IsControl);

    [GeneratedRegex(@"[\s,;](?=https?://)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parting();
}
