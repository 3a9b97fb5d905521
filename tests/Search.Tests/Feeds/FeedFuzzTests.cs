using System.Text;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

/// <summary>
/// Sound feeds of every form with rows cut, doubled, mixed and sprinkled with what breaks readers. Twenty thousand rows
/// by default, a million with PRODUCTQA_TEST_ALL=1. Nothing but a feed exception may come out, and every result is a
/// sound row or a rejection with line and reason.
/// </summary>
public sealed class FeedFuzzTests
{
    private const int RowsInFile = 60;

    /// <summary>A change for each so many rows of a file.</summary>
    private const int RowsAChange = 6;

    private static readonly int Rows = Environment.GetEnvironmentVariable("PRODUCTQA_TEST_ALL") == "1" ? 1_000_000 : 20_000;

    private static readonly string[] Hostile =
    [
        "\"", "\"\"", "'", "\t", ",", ";", "\n", "\r", "\r\n", "\0", "\u0001", "\u202E", "\uFEFF", "\uFFFD", "\uEF80", "<", ">", "&", "&amp;", "&#0;", "&nope;", "<![CDATA[", "]]>", "<!--", "-->",
        "</item>", "<item>", "<g:", "<!DOCTYPE x>", "</script>", "</html>", "{", "}", "[", "]", ":", "\\", "\\u0000", "\\ud800", "null,", "{\"@type\":\"Product\"}", "\"price\":",
    ];

    /// <summary>What breaks values and leaves the form whole, so that the rows behind are read too.</summary>
    private static readonly string[] Gentle =
        ["'", "-1", "1,299", "1e999", "99999999999999999999", "=1+1", "@", "#", "sep=;", "null", "Default Title", "é", "漢", "😀", "   ", "javascript:alert(1)", "https://x.example/", "\u0001", "\u202E", "\uEF80"];

    [Theory]
    [InlineData("google.tsv", 15)]
    [InlineData("meta.csv", 15)]
    [InlineData("shopify.csv", 20)]
    [InlineData("rss.xml", 15)]
    [InlineData("lines.jsonl", 15)]
    [InlineData("list.json", 10)]
    [InlineData("pages.html", 10)]
    public void Mutated_rows_are_taken_or_rejected_and_nothing_else(string form, int percent)
    {
        var random = new Random(percent + form.Length);
        var options = new FeedOptions { DefaultCurrency = "USD", MaximumLineLength = 5000 };
        for (var rows = 0; rows < Rows * percent / 100; rows += RowsInFile)
        {
            Examine(Mutated(FeedSamples.Text(form, RowsInFile, random), random), options);
        }
    }

    private static void Examine(byte[] feed, FeedOptions options)
    {
        try
        {
            foreach (var result in FeedText.Read(feed, options))
            {
                Examine(result);
            }
        }
        catch (FeedException refused)
        {
            Assert.EndsWith(".", refused.Message.TrimEnd(), StringComparison.Ordinal);
        }
        catch (Exception e)
        {
            throw new InvalidOperationException($"{e.GetType().Name} in the feed {Convert.ToBase64String(feed)}", e);
        }
    }

    private static void Examine(FeedResult result)
    {
        Assert.True(result.Line >= 1);
        if (result is RejectedRow rejected)
        {
            Assert.EndsWith(".", rejected.Reason, StringComparison.Ordinal);
            return;
        }

        var row = Assert.IsType<FeedRow>(result);
        Assert.True(row.Sku.Length > 0 && row.GroupId.Length > 0 && row.Title.Length > 0 && row.Offer.Price.MinorUnits > 0);
        Assert.All([row.Title, row.Description, row.Brand, .. row.Attributes.Select(fact => fact.Name + fact.Value)], text => Assert.False(text.AsSpan().ContainsAnyInRange('\0', '\u001F')));
        Assert.True(row.Link.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !row.Link.Contains(':', StringComparison.Ordinal));
        ProductGrouping.Combine([row]);
    }

    private static byte[] Mutated(string feed, Random random)
    {
        var text = new StringBuilder(feed);
        var isGentle = random.Next(2) == 0;
        for (var changes = random.Next(1, 2 * RowsInFile / RowsAChange); changes > 0 && text.Length > 10; changes--)
        {
            var at = random.Next(text.Length);
            _ = isGentle ? text.Insert(at, Gentle[random.Next(Gentle.Length)]) : Broken(text, at, random);
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        for (var flips = random.Next(3); flips > 0 && bytes.Length > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] = (byte)random.Next(isGentle ? 128 : 0, 256);
        }

        return bytes;
    }

    private static StringBuilder Broken(StringBuilder text, int at, Random random)
    {
        var length = Math.Min(random.Next(1, 40), text.Length - at);
        return random.Next(5) switch
        {
            0 => text.Remove(at, length),
            1 => text.Insert(random.Next(text.Length), text.ToString(at, length)),
            2 when random.Next(20) == 0 => text.Insert(at, new string('x', 6000)),
            3 when random.Next(30) == 0 => text.Remove(at, text.Length - at),
            _ => text.Insert(at, Hostile[random.Next(Hostile.Length)]),
        };
    }
}
