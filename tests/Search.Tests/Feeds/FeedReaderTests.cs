using System.IO.Compression;
using System.Text;
using CsCheck;
using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class FeedReaderTests
{
    private const string Header = "id\ttitle\tdescription\tprice\tavailability\n";

    [Fact]
    public void A_row_of_tab_separated_text_becomes_a_row_with_its_offer()
    {
        var row = FeedText.Row("id\ttitle\tprice\tavailability\tbrand\tmpn\tproduct_type\tquantity\nA1\tDuo mouse pad\t12.50 USD\tin_stock\tKensington\t62402\tDesk > Mouse pads\t7\n");

        Assert.Equal(("A1", "A1", "Duo mouse pad", "Kensington", "62402", "Mouse pads", 2L), (row.Sku, row.GroupId, row.Title, row.Brand, row.Model, row.Kind, row.Line));
        Assert.Equal(new Money(1250, "USD"), row.Offer.Price);
        Assert.Equal((Availability.InStock, 7), (row.Offer.Availability, row.Offer.Stock));
    }

    [Theory]
    [InlineData("17\" screen", "17\" screen")] // a mark in the middle of a plain cell
    [InlineData("\"17\"\" screen\"", "17\" screen")] // the same, quoted
    [InlineData("\"Duck\" Multipack", "\"Duck\" Multipack")] // begins with a mark, but the cell is not quoted
    [InlineData("\"Tab\there\"", "Tab here")] // a delimiter inside a quoted cell
    [InlineData("\"Two\nlines\"", "Two lines")] // a line break inside a quoted cell
    [InlineData("\"open mark", "\"open mark")] // a mark that never closes
    [InlineData("=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")")] // a formula is text
    [InlineData("<b>Bold</b> &amp; safe<script>x()</script>", "Bold & safe")] // HTML out
    [InlineData("weight < 5 kg", "weight < 5 kg")] // no tag
    public void A_title_is_read_in_both_quoting_dialects(string cell, string title)
    {
        var results = FeedText.Read(Header + "A1\t" + cell + "\td\t1 USD\tin_stock\nA2\tNext\td\t1 USD\tin_stock\n");

        Assert.Equal([title, "Next"], results.Cast<FeedRow>().Select(row => row.Title));
    }

    [Theory]
    [InlineData("id\ttitle\tprice\nA\tMug\t1 USD\n")]
    [InlineData("\uFEFFid\ttitle\tprice\r\nA\tMug\t1 USD\r\n")]
    [InlineData("# ref_application_id 123\n\nid,title,price\nA,Mug,1 USD")]
    [InlineData("ID\tTitle\tg:Price\nA\tMug\t1 USD")]
    [InlineData("{\"id\":\"A\",\"title\":\"Mug\",\"price\":1,\"currency\":\"USD\"}")]
    [InlineData("{\"id\":\"A\",\"title\":\"Mug\",\"price\":\"1 USD\"}\n\n")]
    public void Marks_line_ends_comments_and_formats_are_recognised(string text)
    {
        var row = FeedText.Row(text);

        Assert.Equal(("A", "Mug", new Money(100, "USD")), (row.Sku, row.Title, row.Offer.Price));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Wide_characters_with_a_byte_order_mark_are_read(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("id\ttitle\tprice\nA\tMüg\t1 USD\n")];

        Assert.Equal("Müg", Assert.IsType<FeedRow>(Assert.Single(FeedText.Read(bytes))).Title);
    }

    [Fact]
    public void A_packed_file_is_recognised_by_its_first_bytes()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes("id\ttitle\tprice\nA\tMug\t1 USD\n"));
        }

        Assert.Equal("Mug", Assert.IsType<FeedRow>(Assert.Single(FeedText.Read(packed.ToArray()))).Title);
    }

    [Theory]
    [InlineData("\tMug\t\t1 USD\tin_stock", "no id")]
    [InlineData("A\t\t\t1 USD\tin_stock", "no title")]
    [InlineData("A\tMug\t\t\tin_stock", "no price")]
    [InlineData("A\tMug\t\t1,299 EUR\tin_stock", "1,299 EUR")]
    [InlineData("A\tMug\t\t12.00\tin_stock", "--currency")]
    [InlineData("A\tMug\t\t-1 USD\tin_stock", "-1 USD")]
    [InlineData("A\tMug\t\t0 USD\tin_stock", "price is 0")]
    [InlineData("A\tMug\t\t1.005 USD\tin_stock", "1.005 USD")]
    [InlineData("A\tMug\t\t1 USD\tin_stock\textra", "6 cells")]
    [InlineData("A\tM\0ug\t\t1 USD\tin_stock", "NUL")]
    public void A_bad_row_is_rejected_with_its_line_and_the_cure(string row, string part)
    {
        var results = FeedText.Read(Header + row + "\nB\tNext\t\t1 USD\tin_stock\n");

        var rejected = Assert.IsType<RejectedRow>(results[0]);
        Assert.Equal(2, rejected.Line);
        Assert.Contains(part, rejected.Reason, StringComparison.Ordinal);
        Assert.IsType<FeedRow>(results[1]);
    }

    [Theory]
    [InlineData("{\"id\":\"A\"", "valid JSON")]
    [InlineData("[1]", "JSON list")]
    [InlineData("{\"id\":\"A\",\"title\":\"\\ud800\",\"price\":1}", "half a character")]
    public void A_broken_json_line_says_why(string line, string part)
    {
        var reason = Record.Exception(() => FeedText.Read(line))?.Message ?? FeedText.Rejection(line);

        Assert.Contains(part, reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_giant_line_is_rejected_and_the_next_one_read()
    {
        var results = FeedText.Read(Header + "A\t" + new string('x', 5000) + "\t\t1 USD\t\nB\tMug\t\t1 USD\tin_stock\n", new FeedOptions { MaximumLineLength = 1000 });

        Assert.Contains("longer than 1000", Assert.IsType<RejectedRow>(results[0]).Reason, StringComparison.Ordinal);
        Assert.Equal("B", Assert.IsType<FeedRow>(results[1]).Sku);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("name\tprice\nx\t1 USD", "\"id\"")]
    [InlineData("id\ttitle\nA\tMug", "\"price\"")]
    [InlineData("<?xml version=\"1.0\"?>", "XML")]
    [InlineData("PK\u0003\u0004abc", "zip")]
    public void A_file_that_is_no_feed_names_what_is_missing(string text, string part) =>
        Assert.Contains(part, Assert.Throws<FeedException>(() => FeedText.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_cut_off_archive_is_a_feed_exception_not_half_a_catalog()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(Encoding.UTF8.GetBytes(Header + string.Concat(Enumerable.Range(0, 5000).Select(i => $"A{i}\tMug {i * 7919}\t\t1 USD\tin_stock\n"))));
        }

        Assert.Throws<FeedException>(() => FeedText.Read(packed.ToArray()[..(int)(packed.Length / 2)]));
    }

    [Fact]
    public void Broken_utf8_is_read_as_windows_1252_and_reported()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("id\ttitle\tprice\tavailability\nA\tM"), 0xFC, .. Encoding.UTF8.GetBytes("g\t1 USD\tin_stock\n")];

        var row = Assert.IsType<FeedRow>(Assert.Single(FeedText.Read(bytes)));

        Assert.Equal("Müg", row.Title);
        Assert.Contains("UTF-8", Assert.Single(row.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_never_raise_anything_but_a_feed_exception() => Gen.Byte.Array[0, 400].Sample(bytes =>
    {
        byte[] feed = [.. Encoding.UTF8.GetBytes(Header), .. bytes];
        Assert.All(FeedText.Read(feed), result => Assert.True(result.Line > 1));
        Assert.True(Record.Exception(() => FeedText.Read(bytes)) is null or FeedException);
    });

    [Fact]
    public void Random_text_of_marks_and_delimiters_never_raises_and_keeps_the_last_row() =>
        Gen.String[Gen.Char["ab\"\t\n,:=<>&\r"], 0, 200].Sample(text =>
        {
            var results = FeedText.Read(Header + text + "\nLAST\tMug\td\t1 USD\tin_stock\n");
            Assert.NotEmpty(results);
            Assert.All(FeedText.Read("{\"id\":\"A\"}\n" + text), result => Assert.IsType<RejectedRow>(result));
        });

    [Fact]
    public void The_icecat_feed_is_read_whole_and_alike_in_both_forms()
    {
        var table = FeedReader.ReadFile(SharedData.Require("catalog/icecat.tsv.gz"), new FeedOptions()).ToList();
        var json = FeedReader.ReadFile(SharedData.Require("catalog/icecat.jsonl.gz"), new FeedOptions()).ToList();

        Assert.Equal(19_406, table.Count);
        Assert.All(table, result => Assert.IsType<FeedRow>(result));
        foreach (var (left, right) in table.Cast<FeedRow>().Zip(json.Cast<FeedRow>()))
        {
            Assert.Equal((left.Sku, left.Title, left.Description, left.Offer), (right.Sku, right.Title, right.Description, right.Offer));
            Assert.Equal(right.Attributes, left.Attributes.Where(fact => fact.Name != "Condition"));
        }
    }
}
