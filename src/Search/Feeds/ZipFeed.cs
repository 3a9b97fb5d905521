using System.IO.Compression;

namespace ProductQA.Search.Feeds;

/// <summary>The one feed inside a zip archive, read as a stream.</summary>
internal static class ZipFeed
{
    private const int MostEntries = 10_000;

    public static BoundedStream Open(Stream packed, FeedOptions options)
    {
        try
        {
            var archive = new ZipArchive(packed, ZipArchiveMode.Read);
            var entry = Only(archive);
            var packedLength = Math.Min(entry.CompressedLength, packed.Length);
            return new BoundedStream(entry.Open(), options.MaximumBytes, () => packedLength, count => count == entry.Length);
        }
        catch (Exception e) when (e is InvalidDataException or NotSupportedException or EndOfStreamException or ArgumentException or IOException)
        {
            throw new FeedException($"The zip archive cannot be read ({e.Message.TrimEnd('.')}): pack the feed again, without a password.", e);
        }
    }

    private static ZipArchiveEntry Only(ZipArchive archive)
    {
        if (archive.Entries.Count > MostEntries)
        {
            throw new FeedException($"The zip archive holds {archive.Entries.Count} files: pack the feed alone.");
        }

        if (archive.Entries.Any(IsOfSpreadsheet))
        {
            throw new FeedException("The file is a spreadsheet: export it as CSV in UTF-8.");
        }

        var feeds = archive.Entries.Where(IsContent).ToList();
        return feeds.Count switch
        {
            0 => throw new FeedException("The zip archive is empty: pack the feed into it."),
            1 => feeds[0],
            _ => throw new FeedException($"The zip archive holds {feeds.Count} files ({string.Join(", ", feeds.Take(3).Select(feed => PlainText.Short(feed.FullName)))}): pack the feed alone."),
        };
    }

    private static bool IsOfSpreadsheet(ZipArchiveEntry entry) => entry.FullName is "[Content_Types].xml" or "mimetype" or "content.xml";

    private static bool IsContent(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && entry.Name[0] != '.' && !entry.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal);
}
