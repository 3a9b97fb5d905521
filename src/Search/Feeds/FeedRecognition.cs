using System.Text.RegularExpressions;

namespace ProductQA.Search.Feeds;

/// <summary>Recognises from the beginning of a text how it is cut into items. What the file is beats what it was said to be, except between tables.</summary>
internal static partial class FeedRecognition
{
    public static FeedForm Of(string head, FeedFormat asked)
    {
        var line = FirstLine(head);
        return line.Length == 0 ? throw new FeedException("The file is empty: a feed begins with a header, an XML element or a JSON object.")
            : line[0] == '<' ? MarkupForm(head)
            : line[0] is '[' or '{' && asked is FeedFormat.Auto or FeedFormat.Jsonl ? JsonForm(line, head)
            : asked switch
            {
                FeedFormat.Jsonl => FeedForm.JsonLines,
                FeedFormat.Shopify => FeedForm.Shopify,
                FeedFormat.Auto when ShopifyColumns.IsHeader(DelimitedCells.Split(line, Delimiter(line), out _)) => FeedForm.Shopify,
                _ => FeedForm.Table,
            };
    }

    /// <summary>What parts the cells of a header: the mark that gives the most cells.</summary>
    public static char Delimiter(string header) => "\t,;|~".MaxBy(mark => DelimitedCells.Split(header, mark, out _).Count);

    /// <summary>The first line that is neither blank nor a comment nor a spreadsheet's word on its delimiter, trimmed; empty where there is none.</summary>
    public static string FirstLine(string head)
    {
        foreach (var line in head.AsSpan().EnumerateLines())
        {
            var text = line.Trim();
            if (!text.IsEmpty && !LineReader.IsPreamble(text))
            {
                return text.ToString();
            }
        }

        return "";
    }

    private static FeedForm MarkupForm(string head)
    {
        var root = Root().Match(head).Groups["name"].Value.ToLowerInvariant();
        return root is "html" or "head" or "body" or "script" or "meta" or "link" or "title" or "div" or "main" ? FeedForm.Html : FeedForm.Xml;
    }

    // A JSON object that ends in its first line is one of many lines; one that goes on is laid out for people, as a list is.
    private static FeedForm JsonForm(string line, string head) =>
        line[0] == '[' || (line[^1] is '{' or '[' or ',' && line.Length < head.Length) ? FeedForm.JsonItems : FeedForm.JsonLines;

    [GeneratedRegex(@"\A\s*(?:<\?[^>]{0,1000}>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!DOCTYPE\s+)?(?<name>[A-Za-z][\w:.-]{0,40})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Root();
}
