namespace ProductQA.Search.Feeds;

/// <summary>Bytes that were already read, followed by the rest of a stream that cannot be rewound. Counts what it hands out and remembers the last four bytes.</summary>
internal sealed class PrefixStream(ReadOnlyMemory<byte> prefix, Stream rest) : Stream
{
    private ReadOnlyMemory<byte> _prefix = prefix;

    /// <summary>The last four bytes as a little-endian number: at the end of a gzip file, the length of what it holds.</summary>
    public uint Tail { get; private set; }

    /// <summary>Bytes handed out so far.</summary>
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_prefix.IsEmpty)
        {
            return Remember(buffer, offset, rest.Read(buffer, offset, count));
        }

        var taken = Math.Min(count, _prefix.Length);
        _prefix[..taken].CopyTo(buffer.AsMemory(offset));
        _prefix = _prefix[taken..];
        return Remember(buffer, offset, taken);
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        rest.Dispose();
        base.Dispose(disposing);
    }

    private int Remember(byte[] buffer, int offset, int count)
    {
        Count += count;
        for (var i = Math.Max(0, count - 4); i < count; i++)
        {
            Tail = (Tail >> 8) | ((uint)buffer[offset + i] << 24);
        }

        return count;
    }
}
