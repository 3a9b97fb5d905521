namespace ProductQA.Search.Feeds;

/// <summary>
/// Counts unpacked bytes. A small file that unpacks to an endless one is refused on the way, and so is one that ends
/// before the length that its archive states, which the framework does without a word: half a catalog must not pass for a whole one.
/// </summary>
internal sealed class BoundedStream(Stream inner, long maximum, Func<long> packed, Func<long, bool>? isWhole = null) : Stream
{
    /// <summary>Text packs to a tenth or so; deflate cannot do better than 1032.</summary>
    private const int MaximumRatio = 500;

    private const long RatioCounts = 256L << 20;

    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = inner.Read(buffer, offset, count);
        _count += read;
        if (_count > maximum)
        {
            throw new FeedException($"The feed is larger than {maximum / 1_000_000} MB: split it, or leave out what shoppers do not need.");
        }

        if (_count > RatioCounts && _count / Math.Max(1, packed()) > MaximumRatio)
        {
            throw new FeedException($"The archive unpacks to more than {MaximumRatio} times its size, which no catalog does: pack the feed again.");
        }

        return read > 0 || count == 0 || isWhole is null || isWhole(_count)
            ? read
            : throw new InvalidDataException("the archive is cut off, or packed in several parts. Pack the whole feed again in one piece.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        inner.Dispose();
        base.Dispose(disposing);
    }
}
