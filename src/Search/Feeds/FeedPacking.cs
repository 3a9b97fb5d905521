using System.IO.Compression;

namespace ProductQA.Search.Feeds;

/// <summary>From a file's bytes to unpacked bytes: gzip and zip are opened, what we cannot open is refused with the cure. Packing is recognised by the first bytes.</summary>
internal static class FeedPacking
{
    private const int HeadLength = 8;

    private static readonly (byte[] Start, string Sentence)[] Foreign =
    [
        ("BZh"u8.ToArray(), "The file is packed with bzip2: unpack it, or pack it with gzip or zip."),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z'], "The file is packed with xz: unpack it, or pack it with gzip or zip."),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF], "The file is a 7-Zip archive: unpack it, or pack it with gzip or zip."),
        ([0x28, 0xB5, 0x2F, 0xFD], "The file is packed with Zstandard: unpack it, or pack it with gzip or zip."),
        ("Rar!"u8.ToArray(), "The file is a RAR archive: unpack it, or pack it with gzip or zip."),
        ([0xD0, 0xCF, 0x11, 0xE0], "The file is a spreadsheet: export it as CSV in UTF-8."),
        ("%PDF"u8.ToArray(), "The file is a PDF: export the products as CSV, XML or JSON."),
    ];

    public static Stream Open(Stream stream, FeedOptions options)
    {
        var (head, whole) = Peek(new BufferedStream(stream, 65536));
        RefuseForeign(head);
        return head switch
        {
            [0x1F, 0x8B, ..] => Inner(new BoundedStream(new GZipStream(whole, CompressionMode.Decompress), options.MaximumBytes, () => whole.Count, count => unchecked((uint)count) == whole.Tail)),
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => Inner(ZipFeed.Open(stream.CanSeek ? Rewound(stream) : Spooled(whole, options), options)),
            _ => new BoundedStream(whole, options.MaximumBytes, () => whole.Count),
        };
    }

    private static (byte[] Head, PrefixStream Whole) Peek(Stream stream)
    {
        var head = new byte[HeadLength];
        var read = stream.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        return (head[..read], new PrefixStream(head.AsMemory(0, read), stream));
    }

    private static void RefuseForeign(byte[] head)
    {
        if (Array.Find(Foreign, foreign => head.AsSpan().StartsWith(foreign.Start)) is { Sentence: { } sentence })
        {
            throw new FeedException(sentence);
        }
    }

    private static PrefixStream Inner(Stream unpacked)
    {
        var (head, whole) = Peek(unpacked);
        RefuseForeign(head);
        return head is [0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', 3, 4, ..]
            ? throw new FeedException("The archive holds another archive: pack the feed once.")
            : whole;
    }

    private static Stream Rewound(Stream stream)
    {
        stream.Seek(0, SeekOrigin.Begin);
        return stream;
    }

    // A zip archive has its list of files at its end, so a stream that cannot be rewound is laid down first.
    private static FileStream Spooled(PrefixStream whole, FeedOptions options)
    {
        var file = new FileStream(Path.Combine(Path.GetTempPath(), $"feed-{Guid.CreateVersion7():N}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 65536, FileOptions.DeleteOnClose);
        using var bounded = new BoundedStream(whole, options.MaximumBytes, () => whole.Count);
        bounded.CopyTo(file);
        file.Seek(0, SeekOrigin.Begin);
        return file;
    }
}
