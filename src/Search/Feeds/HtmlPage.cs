using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>One page of a file that may hold many: it ends with the line that ends in &lt;/html&gt;.</summary>
internal sealed class HtmlPage(string text, long firstLine)
{
    public string Text => text;

    /// <summary>The next page, or nothing at the end.</summary>
    /// <exception cref="FeedException">The page is longer than allowed.</exception>
    public static HtmlPage? Next(LineReader lines, int maximumLength)
    {
        var page = new StringBuilder();
        var first = 0L;
        while (lines.Next() is { } line)
        {
            first = first == 0 ? line.Number : first;
            page.Append(line.Text).Append('\n');
            if (line.Fault is not null || page.Length > maximumLength)
            {
                throw new FeedException($"Line {line.Number}: {line.Fault ?? $"the page is longer than {maximumLength} characters: give pages of products alone."}");
            }

            if (line.Text.AsSpan().TrimEnd().EndsWith("</html>", StringComparison.OrdinalIgnoreCase))
            {
                break;
            }
        }

        return first == 0 ? null : new HtmlPage(page.ToString(), first);
    }

    /// <summary>The line of the file where a character of the page stands.</summary>
    public long LineAt(int index) => firstLine + text.AsSpan(0, Math.Clamp(index, 0, text.Length)).Count('\n');
}
