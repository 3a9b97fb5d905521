namespace ProductQA.Search.Feeds;

/// <summary>A text whose beginning was looked at, to be read from its first character all the same.</summary>
internal sealed class PeekedText : TextReader
{
    private const int HeadLength = 32768;

    private readonly TextReader _rest;
    private int _at;

    public PeekedText(TextReader text)
    {
        _rest = text;
        var head = new char[HeadLength];
        Head = new string(head, 0, text.ReadBlock(head, 0, HeadLength));
    }

    /// <summary>The first 32,768 characters, or all where there are fewer.</summary>
    public string Head { get; }

    public override int Peek() => _at < Head.Length ? Head[_at] : _rest.Peek();

    public override int Read() => _at < Head.Length ? Head[_at++] : _rest.Read();

    public override int Read(char[] buffer, int index, int count)
    {
        if (_at >= Head.Length)
        {
            return _rest.Read(buffer, index, count);
        }

        var taken = Math.Min(count, Head.Length - _at);
        Head.CopyTo(_at, buffer, index, taken);
        _at += taken;
        return taken;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _rest.Dispose();
        }

        base.Dispose(disposing);
    }
}
