using System.Text;
using System.Text.RegularExpressions;

namespace ProductQA.Search.Feeds;

/// <summary>
/// From unpacked bytes to text: a byte order mark counts first, then the zeros of UTF-16 without one, then what an
/// XML declaration or a page says of itself, and else it is UTF-8 (see <see cref="BrokenBytes"/> for what is not).
/// </summary>
internal static partial class FeedEncoding
{
    private const int HeadLength = 1024;

    private static readonly Encoding Utf8 = Lenient("utf-8");

    public static StreamReader Decode(Stream stream)
    {
        var head = new byte[HeadLength];
        var read = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        var whole = new PrefixStream(head.AsMemory(0, read), stream);
        return new StreamReader(whole, Of(head.AsSpan(0, read)), detectEncodingFromByteOrderMarks: false, 32768);
    }

    private static Encoding Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Utf8,
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32,
        [0, 0, 0xFE, 0xFF, ..] => Encoding.GetEncoding("utf-32BE"),
        [0xFF, 0xFE, ..] or [not 0, 0, not 0, 0, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] or [0, not 0, 0, not 0, ..] => Encoding.BigEndianUnicode,
        _ => Declared(Encoding.Latin1.GetString(head)),
    };

    private static Encoding Declared(string head)
    {
        var match = Declaration().Match(head);
        var name = match.Groups["name"].Value;
        if (!match.Success || name.StartsWith("utf", StringComparison.OrdinalIgnoreCase))
        {
            return Utf8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Lenient(name);
        }
        catch (ArgumentException e)
        {
            throw new FeedException($"The file says that its encoding is \"{name}\", which is not known: save it as UTF-8.", e);
        }
    }

    private static Encoding Lenient(string name) => Encoding.GetEncoding(name, EncoderFallback.ReplacementFallback, new BrokenBytes());

    [GeneratedRegex("""^\s*<(?:\?xml[^>]{0,100}?encoding|(?!\?xml)(?:.|\n)*?<meta[^>]{0,100}?charset)\s*=\s*["']?\s*(?<name>[A-Za-z0-9_.:-]{1,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Declaration();
}
