using System.Text;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens;
using AngleSharp.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Web pages with schema.org products in script blocks of the type application/ld+json, one page or many behind each
/// other. The page is cut into tokens and never built as a tree, so that a hostile nesting costs nothing.
/// </summary>
internal static class HtmlFeed
{
    private const string BlockType = "application/ld+json";

    public static IEnumerable<FeedResult> Read(LineReader lines, FeedOptions options)
    {
        var found = false;
        while (HtmlPage.Next(lines, options.MaximumLineLength) is { } page)
        {
            var told = new SchemaDuplicates();
            foreach (var (line, block) in Blocks(page))
            {
                found = true;
                foreach (var result in JsonRow.Read(line, block, options).Where(told.IsNew))
                {
                    yield return result;
                }
            }
        }

        if (!found)
        {
            throw new FeedException($"The page has no product data: it needs a <script type=\"{BlockType}\"> with a schema.org Product.");
        }
    }

    private static IEnumerable<(long Line, string Text)> Blocks(HtmlPage page)
    {
        using var source = new TextSource(page.Text);
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver);
        HtmlToken? block = null;
        var text = new StringBuilder();
        for (var token = tokens.Get(); token.Type != HtmlTokenType.EndOfFile; token = tokens.Get())
        {
            if (token.Type == HtmlTokenType.StartTag)
            {
                tokens.State = ContentOf(token.Name);
                block = IsBlock(token.AsTag()) ? token : null;
            }
            else if (token.Type == HtmlTokenType.Character && block is not null)
            {
                text.Append(token.Data);
            }
            else if (token.Type == HtmlTokenType.EndTag && block is not null)
            {
                yield return (page.LineAt(block.Position.Index), Json(text));
                (block, text) = (null, text.Clear());
            }
        }
    }

    private static bool IsBlock(HtmlTagToken tag) =>
        tag.Name == "script" && tag.GetAttribute("type").Trim().StartsWith(BlockType, StringComparison.OrdinalIgnoreCase);

    private static HtmlParseMode ContentOf(string element) => element switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    // Templates write line breaks into texts and wrap the block for readers of twenty years ago.
    private static string Json(StringBuilder block)
    {
        for (var i = 0; i < block.Length; i++)
        {
            block[i] = char.IsControl(block[i]) ? ' ' : block[i];
        }

        var text = block.ToString().Trim();
        var (start, end) = (text.AsSpan().IndexOfAny('{', '['), text.AsSpan().LastIndexOfAny('}', ']'));
        return start >= 0 && end > start ? text[start..(end + 1)] : text;
    }
}
