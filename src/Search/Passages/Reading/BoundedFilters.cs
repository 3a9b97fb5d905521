using System.IO.Compression;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace ProductQA.Search.Passages.Reading;

/// <summary>Unpacks the packed parts of a PDF as PdfPig does, but only as many bytes as the limit allows: a small file may hold gigabytes of blanks.</summary>
internal sealed class BoundedFilters(int mostBytes, CancellationToken ending) : IFilterProvider
{
    /// <summary>The old packing grows at most some 2,700 times.</summary>
    private const int LargestLzw = 100_000;

    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;
    private long _unpacked;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken dictionary) => [.. _filters.GetFilters(dictionary).Select(Bounded)];

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => [.. _filters.GetNamedFilters(names).Select(Bounded)];

    public IReadOnlyList<IFilter> GetAllFilters() => [.. _filters.GetAllFilters().Select(Bounded)];

    private IFilter Bounded(IFilter filter) => new BoundedFilter(filter, this);

    private void Count(long bytes)
    {
        ending.ThrowIfCancellationRequested();
        _unpacked += bytes;
        if (_unpacked > mostBytes)
        {
            throw TooMuch();
        }
    }

    private static DocumentException TooMuch() => new("The PDF unpacks to far more than its size: save it anew from the program that made it.");

    private sealed class BoundedFilter(IFilter filter, BoundedFilters limits) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            if (filter is LzwFilter && input.Length > LargestLzw)
            {
                throw TooMuch();
            }

            if (filter is FlateFilter)
            {
                limits.Count(Inflated(input));
            }

            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            limits.Count(filter is FlateFilter ? 0 : output.Length);
            return output;
        }

        /// <summary>Bytes that the part would unpack to, counted without keeping them.</summary>
        private long Inflated(Memory<byte> input)
        {
            using var packed = new MemoryStream(input.ToArray(), writable: false);
            using var stream = new ZLibStream(packed, CompressionMode.Decompress);
            var buffer = new byte[81_920];
            var total = 0L;
            try
            {
                while (total <= limits.MostBytes && stream.Read(buffer) is var read and > 0)
                {
                    total += read;
                }
            }
            catch (InvalidDataException)
            {
                // Damaged parts are PdfPig's to judge; it unpacks no further than this either.
            }

            return total;
        }
    }

    private int MostBytes => mostBytes;
}
