using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>From bytes to text: packing and encoding are recognised from the first bytes, the format from the first line.</summary>
internal static class FeedText
{
    public static StreamReader Open(Stream stream)
    {
        var buffered = new BufferedStream(stream, 65536);
        var head = new byte[4];
        var read = buffered.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var rest = new PrefixStream(head.AsMemory(0, read), buffered);
        return head switch
        {
            [0x1F, 0x8B, ..] => Decode(new WholeGzipStream(rest)),
            [(byte)'P', (byte)'K', 3, 4] => throw new FeedException("The file is a zip archive or a spreadsheet: unpack it, or export it as tab-separated text."),
            _ => Decode(rest),
        };
    }

    /// <summary>The first line that is neither blank nor a comment.</summary>
    public static FeedLine FirstLine(LineReader lines)
    {
        while (lines.Next() is { } line)
        {
            if (line.Fault is not null)
            {
                throw new FeedException($"The file does not begin like a feed: {line.Fault} Save it as UTF-8 text.");
            }

            if (!string.IsNullOrWhiteSpace(line.Text) && line.Text[0] != '#')
            {
                return line;
            }
        }

        throw new FeedException("The file is empty: a feed begins with a header or a JSON object.");
    }

    public static FeedFormat Recognise(FeedLine first, FeedFormat asked)
    {
        var start = first.Text.AsSpan().TrimStart();
        return start[0] switch
        {
            '<' => throw new FeedException("The file is XML or HTML: export the feed as tab-separated text or JSONL."),
            '[' when asked != FeedFormat.Google => throw new FeedException("The file is one JSON list: write one object a line (JSONL)."),
            _ when asked != FeedFormat.Auto => asked,
            '{' => FeedFormat.Jsonl,
            _ => FeedFormat.Google,
        };
    }

    private static StreamReader Decode(Stream stream) => new(stream, new UTF8Encoding(false), detectEncodingFromByteOrderMarks: true, 65536);
}
