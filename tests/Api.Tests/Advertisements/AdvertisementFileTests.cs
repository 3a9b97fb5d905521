using CsCheck;
using ProductQA.Api.Advertisements;

namespace ProductQA.Api.Tests.Advertisements;

public sealed class AdvertisementFileTests
{
    [Fact]
    public void A_file_is_read_whatever_the_order_of_its_columns()
    {
        var (rows, problems) = Read("campaign,AD_ID,greeting,owner,product\nSpring,120210000000000001,\"Hi, like the mug?\",ann,harbor-mug\n");

        Assert.Empty(problems);
        Assert.Equal(new Advertisement { AdId = "120210000000000001", ProductId = "harbor-mug", Greeting = "Hi, like the mug?", Campaign = "Spring" }, Assert.Single(rows));
    }

    [Theory]
    [InlineData("name,product\nx,y\n", "Line 1: name the columns")]
    [InlineData("", "Line 1: name the columns")]
    [InlineData("ad_id,product\n,harbor-mug\n", "Line 2: An advertisement needs an ad_id")]
    [InlineData("ad_id,product\n1.2021E+17,harbor-mug\n", "rounded by the spreadsheet")]
    [InlineData("ad_id,product\n1,a\nabc,b\n", "Line 3: The ad_id 'abc' is no id of Meta's")]
    [InlineData("ref,product\nwith blank,a\n", "Line 2: The ref 'with blank' will not do")]
    [InlineData("ad_id,product\n\"1,a\n", "a quotation mark is out of place")]
    public void What_will_not_do_is_named_with_its_line_and_the_cure(string text, string expected) =>
        Assert.Contains(expected, string.Join('\n', Read(text).Problems), StringComparison.Ordinal);

    [Fact]
    public void What_is_written_reads_back_the_same()
    {
        Advertisement[] rows =
        [
            new() { AdId = "1", ProductId = "a", Greeting = "=HYPERLINK(\"x\")", Campaign = "-1" },
            new() { FlowId = "2", Ref = "camp=7", Greeting = "Zwei\nZeilen, \"Zitat\" 😀" },
        ];
        using var text = new StringWriter();
        AdvertisementFile.Write(text, rows);

        var (read, problems) = Read(text.ToString());

        Assert.Empty(problems);
        Assert.Equal(rows, read);
    }

    [Fact]
    public void No_file_is_an_error() => Gen.String[Gen.Char["a1,\"\n\r=\0\ud83dü"], 0, 200].Sample(text =>
    {
        Read("ad_id,ref,greeting\n" + text);
        Read(text);
    });

    private static (List<Advertisement> Rows, List<string> Problems) Read(string text)
    {
        using var reader = new StringReader(text);
        return AdvertisementFile.Read(reader);
    }
}
