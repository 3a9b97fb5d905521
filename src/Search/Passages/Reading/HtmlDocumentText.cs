using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ProductQA.Search.Passages.Reading;

/// <summary>
/// The words of a web page as a person would read them: below their headings, list entries and table rows whole. Scripts, styles, forms, menus and
/// what is hidden are left out. The tree is walked without recursion, so that its depth costs no stack.
/// </summary>
internal static class HtmlDocumentText
{
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "head", "nav", "form", "button", "select", "textarea", "input", "iframe", "object", "embed", "svg", "math", "canvas",
        "audio", "video", "dialog",
    };

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "header", "hr", "html", "li",
        "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "caption",
    };

    public static List<DocumentBlock> Read(byte[] content, DocumentLimits limits, CancellationToken ending)
    {
        using var stream = new MemoryStream(content, writable: false);
        using var page = new HtmlParser(new HtmlParserOptions { IsScripting = false }).ParseDocumentAsync(stream, ending).GetAwaiter().GetResult();
        var writer = new HtmlBlockWriter(new BlockCollector(limits));
        INode? node = page.DocumentElement;
        while (node is not null)
        {
            ending.ThrowIfCancellationRequested();
            node = Enter(node, writer) && node.FirstChild is { } child ? child : Next(node, page.DocumentElement, writer);
        }

        writer.EndBlock();
        return writer.Blocks;
    }

    /// <summary>Whether its children are to be read.</summary>
    private static bool Enter(INode node, HtmlBlockWriter writer)
    {
        switch (node)
        {
            case IText text:
                writer.AddText(text.Data);
                return false;
            case IElement element when IsLeftOut(element):
                return false;
            case IElement element:
                Open(element, writer);
                return true;
            default:
                return false;
        }
    }

    private static INode? Next(INode node, INode? top, HtmlBlockWriter writer)
    {
        for (var at = node; at is not null && at != top; at = at.Parent)
        {
            Close(at, writer);
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    private static void Open(IElement element, HtmlBlockWriter writer)
    {
        var name = element.LocalName;
        if (name == "br")
        {
            writer.AddText(" ");
        }
        else if (HeadingLevel(name) > 0)
        {
            writer.EndBlock();
        }
        else if (Blocks.Contains(name))
        {
            writer.Begin(name);
        }
    }

    private static void Close(INode node, HtmlBlockWriter writer)
    {
        if (node is not IElement element || IsLeftOut(element))
        {
            return;
        }

        var name = element.LocalName;
        if (HeadingLevel(name) is var level and > 0)
        {
            writer.EndHeading(level);
        }
        else if (Blocks.Contains(name))
        {
            writer.End(name);
        }
    }

    private static int HeadingLevel(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    private static bool IsLeftOut(IElement element) =>
        LeftOut.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));
}
