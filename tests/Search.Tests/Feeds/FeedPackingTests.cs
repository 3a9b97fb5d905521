using System.IO.Compression;
using System.Text;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class FeedPackingTests
{
    private const string Feed = "id\ttitle\tprice\nA\tMug\t1 USD\n";

    [Fact]
    public void A_zip_with_one_feed_is_read_whatever_a_mac_adds_to_it()
    {
        var zip = Zip(("feeds/shop.tsv", Feed), ("__MACOSX/._shop.tsv", "x"), (".DS_Store", "x"));

        Assert.Equal("Mug", Assert.IsType<FeedRow>(Assert.Single(FeedText.Read(zip))).Title);
        using var forward = new GZipStream(new MemoryStream(Gzip(zip)), CompressionMode.Decompress); // a stream that cannot be rewound
        Assert.Single(FeedReader.Read(forward, new FeedOptions()));
    }

    [Theory]
    [InlineData("[Content_Types].xml|xl/workbook.xml", "spreadsheet")]
    [InlineData("mimetype|content.xml", "spreadsheet")]
    [InlineData("a.tsv|b.tsv", "2 files (a.tsv, b.tsv)")]
    [InlineData("", "empty")]
    public void A_zip_of_anything_else_says_what_to_do(string names, string part) =>
        Assert.Contains(part, Refusal(Zip([.. names.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(name => (name, Feed))])), StringComparison.Ordinal);

    [Fact]
    public void An_archive_in_an_archive_is_refused()
    {
        Assert.Contains("another archive", Refusal(Gzip(Zip(("a.tsv", Feed)))), StringComparison.Ordinal);
        Assert.Contains("another archive", Refusal(Gzip(Gzip(Encoding.UTF8.GetBytes(Feed)))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x42, 0x5A, 0x68, 0x39, 0x31, 0x41, 0x59, 0x26 }, "bzip2")]
    [InlineData(new byte[] { 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4 }, "xz")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0 }, "Zstandard")]
    [InlineData(new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }, "spreadsheet")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37 }, "PDF")]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 9, 9, 9, 9 }, "zip")]
    public void What_cannot_be_opened_is_refused_with_the_cure(byte[] bytes, string part) =>
        Assert.Contains(part, Refusal(bytes), StringComparison.Ordinal);

    [Fact]
    public void A_feed_that_unpacks_to_more_than_allowed_is_refused()
    {
        var options = new FeedOptions { MaximumBytes = 2_000_000 };
        var big = Encoding.UTF8.GetBytes(Feed + string.Concat(Enumerable.Repeat("B\tCup\t1 USD\n", 300_000)));

        Assert.Contains("larger than 2 MB", Refusal(Gzip(big), options), StringComparison.Ordinal);
        Assert.Contains("larger than 2 MB", Refusal(big, options), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_by_its_ratio_long_before_its_end()
    {
        using var bomb = new BoundedStream(new Zeros(), long.MaxValue, () => 1_000_000);
        using var reader = new StreamReader(bomb);
        var lines = new LineReader(reader, 1000);

        var refused = Assert.Throws<FeedException>(() => lines.Next());

        Assert.Contains("500 times", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_archive_is_a_feed_exception_wherever_it_is_damaged()
    {
        var rows = string.Concat(Enumerable.Range(0, 3000).Select(i => $"A{i}\tMug {i * 7919}\t1 USD\n"));
        foreach (var packed in new[] { Zip(("a.tsv", "id\ttitle\tprice\n" + rows)), Gzip(Encoding.UTF8.GetBytes("id\ttitle\tprice\n" + rows)) })
        {
            foreach (var length in new[] { 6, 30, packed.Length / 3, packed.Length - 9, packed.Length - 1 })
            {
                Assert.IsType<FeedException>(Record.Exception(() => FeedText.Read(packed[..length])));
            }
        }
    }

    private static string Refusal(byte[] bytes, FeedOptions? options = null) => Assert.Throws<FeedException>(() => FeedText.Read(bytes, options)).Message;

    private static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return packed.ToArray();
    }

    private sealed class Zeros : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => count;

        public override int Read(Span<byte> buffer) => buffer.Length;
    }
}
