using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Lines of a text, with LF or CRLF ends, never longer than a limit: what is beyond is skipped, not kept. Lines can
/// be given back, which reading cells with line breaks needs when a quotation mark turns out to be just an inch sign.
/// </summary>
internal sealed class LineReader(TextReader source, int maximumLength)
{
    private readonly char[] _buffer = new char[32768];
    private readonly StringBuilder _line = new();
    private readonly Stack<FeedLine> _givenBack = new();
    private int _start;
    private int _end;
    private long _number;

    /// <summary>The next line, or nothing at the end.</summary>
    public FeedLine? Next()
    {
        if (_givenBack.TryPop(out var line))
        {
            return line;
        }

        _line.Clear();
        var length = 0L;
        var ended = false;
        while (!ended && Fill())
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var stop = rest.IndexOf('\n');
            ended = stop >= 0;
            var part = ended ? rest[..stop] : rest;
            length += part.Length;
            _start += part.Length + (ended ? 1 : 0);
            if (length <= maximumLength)
            {
                _line.Append(part);
            }
        }

        return ended || length > 0 ? Finish(length) : null;
    }

    /// <summary>The first line that is neither blank nor a comment: a header.</summary>
    public FeedLine Header()
    {
        while (Next() is { } line)
        {
            if (line.Fault is not null)
            {
                throw new FeedException($"The file does not begin like a feed: {line.Fault} Save it as UTF-8 text.");
            }

            if (!string.IsNullOrWhiteSpace(line.Text) && !IsPreamble(line.Text))
            {
                return line;
            }
        }

        throw new FeedException("The file is empty: a feed begins with a header and has a row for each item.");
    }

    /// <summary>Whether a line stands before the header: a comment, or a spreadsheet's word on its delimiter (sep=;).</summary>
    public static bool IsPreamble(ReadOnlySpan<char> line) =>
        line.TrimStart().StartsWith('#') || (line.Length == 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase));

    public void GiveBack(IEnumerable<FeedLine> lines)
    {
        foreach (var line in lines.Reverse())
        {
            _givenBack.Push(line);
        }
    }

    private FeedLine Finish(long length)
    {
        _number++;
        if (length > maximumLength)
        {
            return new FeedLine(_number, "", $"The line is longer than {maximumLength} characters: shorten it, or end it where the row ends.");
        }

        var text = _line.Length > 0 && _line[^1] == '\r' ? _line.ToString(0, _line.Length - 1) : _line.ToString();
        return text.Contains('\0', StringComparison.Ordinal)
            ? new FeedLine(_number, "", "The line holds NUL bytes: save the file as UTF-8 text, or as UTF-16 with a byte order mark.")
            : new FeedLine(_number, text, null);
    }

    private bool Fill()
    {
        if (_start < _end)
        {
            return true;
        }

        try
        {
            (_start, _end) = (0, source.Read(_buffer, 0, _buffer.Length));
            return _end > 0;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw new FeedException($"The file is damaged after line {_number}: {e.Message}", e);
        }
    }
}
