using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Cuts a JSON text into its items without holding the whole: the entries of a list, or the objects that follow each
/// other. Only brackets and texts in quotation marks are understood here; whether an item is sound JSON is found when it is read.
/// </summary>
internal sealed class JsonItems(TextReader source, int maximumLength)
{
    private const string NoObject = "An entry of the JSON list is not an object: write one object for each item.";

    private readonly char[] _buffer = new char[32768];
    private readonly StringBuilder _item = new();
    private int _at;
    private int _end;
    private long _line = 1;
    private bool _inList;
    private bool _closed;

    /// <summary>The next item with the line where it begins, or nothing at the end.</summary>
    /// <exception cref="FeedException">The text ends within an item or a list, or goes on behind the list.</exception>
    public FeedLine? Next()
    {
        while (Peek() is { } c)
        {
            if (char.IsWhiteSpace(c) || c is ',' or '\uFEFF')
            {
                Take();
            }
            else if (_closed)
            {
                throw new FeedException($"Behind the JSON list there is more text, at line {_line}: keep one list in the file.");
            }
            else if (c == '[' && !_inList)
            {
                _inList = true;
                Take();
            }
            else if (c == ']' && _inList)
            {
                _closed = true;
                Take();
            }
            else
            {
                return Item(c);
            }
        }

        return _inList && !_closed ? throw new FeedException($"The JSON list is not closed: the file is cut off after line {_line}.") : null;
    }

    private FeedLine Item(char first)
    {
        var start = _line;
        _item.Clear();
        if (first is not ('{' or '['))
        {
            SkipPlain();
            return new FeedLine(start, "", NoObject);
        }

        var length = Nested();
        return length > maximumLength
            ? new FeedLine(start, "", $"The item is longer than {maximumLength} characters: shorten it.")
            : new FeedLine(start, _item.ToString(), first == '{' ? null : NoObject);
    }

    private long Nested()
    {
        var (length, depth, quoted, escaped) = (0L, 0, false, false);
        while (Peek() is not null)
        {
            var c = Take();
            if (++length <= maximumLength)
            {
                _item.Append(c);
            }

            (quoted, escaped) = escaped ? (quoted, false) : c == '"' ? (!quoted, false) : (quoted, quoted && c == '\\');
            depth += quoted ? 0 : c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            if (depth == 0)
            {
                return length;
            }
        }

        throw new FeedException($"A JSON object is not closed: the file is cut off after line {_line}.");
    }

    private void SkipPlain()
    {
        var (quoted, escaped) = (false, false);
        do
        {
            var c = Take();
            (quoted, escaped) = escaped ? (quoted, false) : c == '"' ? (!quoted, false) : (quoted, quoted && c == '\\');
        }
        while (Peek() is { } next && (quoted || next is not (',' or ']')) && next != '\n');
    }

    private char? Peek()
    {
        if (_at == _end)
        {
            (_at, _end) = (0, source.Read(_buffer, 0, _buffer.Length));
        }

        return _end > 0 ? _buffer[_at] : null;
    }

    private char Take()
    {
        _line += _buffer[_at] == '\n' ? 1 : 0;
        return _buffer[_at++];
    }
}
