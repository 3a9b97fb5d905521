using System.Net;
using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Text without HTML: tags, scripts and comments out, character references resolved, white space collapsed. A lone
/// &lt; (weight &lt; 5 kg) stays. Characters that only turn the direction of writing or cannot be seen go: they can
/// make a text read as another. One pass over the text: a hostile description must not cost quadratic time.
/// </summary>
internal static class PlainText
{
    private static readonly (string Start, string End)[] Hidden = [("<!--", "-->"), ("<script", "</script"), ("<style", "</style")];

    public static string Of(string text)
    {
        var plain = text.AsSpan().IndexOfAny('<', '&') < 0 ? text : WebUtility.HtmlDecode(WithoutTags(text));
        return Collapsed(plain);
    }

    /// <summary>A text as a message to the merchant quotes it.</summary>
    public static string Short(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string WithoutTags(string text)
    {
        var plain = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            var tag = text.IndexOf('<', at);
            if (tag < 0)
            {
                break;
            }

            plain.Append(text, at, tag - at);
            var end = IsTag(text, tag) ? End(text, tag) : tag;
            plain.Append(end > tag ? ' ' : '<');
            at = Math.Max(end, tag + 1);
        }

        return plain.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsTag(string text, int at) =>
        at + 1 < text.Length && (char.IsAsciiLetter(text[at + 1]) || text[at + 1] is '!' or '/');

    // Where the tag that begins here ends; for a hidden element where the element ends. The tag itself, if it never ends.
    private static int End(string text, int tag)
    {
        var from = tag;
        foreach (var (start, end) in Hidden)
        {
            if (string.Compare(text, tag, start, 0, start.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                var closing = text.IndexOf(end, tag + 1, StringComparison.OrdinalIgnoreCase);
                from = closing < 0 ? text.Length - 1 : closing;
            }
        }

        var stop = text.AsSpan(from + 1).IndexOfAny('<', '>');
        return from == text.Length - 1 ? text.Length : stop >= 0 && text[from + 1 + stop] == '>' ? from + stop + 2 : tag;
    }

    private static string Collapsed(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (IsUnseen(c))
            {
                continue;
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                plain.Append(c);
            }
            else if (plain.Length > 0 && plain[^1] != ' ')
            {
                plain.Append(' ');
            }
        }

        return plain.ToString().TrimEnd();
    }

    // Soft hyphen, zero-width blank, direction marks and overrides, byte order mark. Joiners stay: emoji and Persian need them.
    private static bool IsUnseen(char c) => c is '\u00AD' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';
}
