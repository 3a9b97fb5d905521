using System.IO.Compression;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Unpacks gzip and, at the end, compares the length with the one that the file states: the framework ends a cut-off
/// file without a word, and half a catalog must not pass for a whole one.
/// </summary>
internal sealed class WholeGzipStream(PrefixStream packed) : Stream
{
    private readonly GZipStream _gzip = new(packed, CompressionMode.Decompress);
    private uint _length;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        var read = _gzip.Read(buffer, offset, count);
        _length = unchecked(_length + (uint)read);
        return read > 0 || count == 0 || _length == packed.Tail
            ? read
            : throw new InvalidDataException("the gzip file is cut off, or packed in several parts. Pack the whole feed again in one piece.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _gzip.Dispose();
        base.Dispose(disposing);
    }
}
