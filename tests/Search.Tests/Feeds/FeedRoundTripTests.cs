using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using CsCheck;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

/// <summary>Rows written in each form are read back the same.</summary>
public sealed class FeedRoundTripTests
{
    private const string Letters = "abcXYZ 0189\"',;:|~<>&=+-@#\\/[]{}\n\té€漢";

    private static readonly XNamespace Google = "http://base.google.com/ns/1.0";

    private static readonly Gen<(string Title, string Note, int Cents)[]> Items = Gen.Select(
        Gen.String[Gen.Char[Letters], 0, 30].Select(text => "T" + Seen(text)),
        Gen.String[Gen.Char[Letters], 0, 60].Select(text => "N" + Seen(text)),
        Gen.Int[1, 10_000_000]).Array[1, 8];

    [Theory]
    [InlineData('\t')]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    public void In_tables(char mark) => Check(items => Table(items, mark, $"id{mark}title{mark}price{mark}note", (item, i) => [$"A{i}", item.Title, Price(item.Cents), item.Note]));

    [Fact]
    public void In_shopifys_table() =>
        Check(items => Table(items, ',', "Handle,Title,Variant Price,Note (product.metafields.c.n)", (item, i) => [$"A{i}", item.Title, Price(item.Cents)[..^4], item.Note]));

    [Fact]
    public void In_json_lines() => Check(items => string.Join('\n', items.Select(Json)));

    [Fact]
    public void In_a_json_list() => Check(items => "[" + string.Join(",\n", items.Select(Json)) + "]");

    [Fact]
    public void In_xml() => Check(items => new XElement("rss", new XElement("channel", items.Select((item, i) => new XElement(
        "item", new XElement(Google + "id", $"A{i}"), new XElement("title", Escaped(item.Title)), new XElement(Google + "price", Price(item.Cents)), new XElement(Google + "note", Escaped(item.Note)))))).ToString());

    [Fact]
    public void In_pages() => Check(items => string.Join('\n', items.Select((item, i) => "<html><script type=\"application/ld+json\">"
        + JsonSerializer.Serialize(new Dictionary<string, object> { ["@type"] = "Product", ["sku"] = $"A{i}", ["name"] = Escaped(item.Title), ["note"] = Escaped(item.Note), ["offers"] = new { price = Price(item.Cents) } })
        + "</script></html>")));

    private static void Check(Func<(string Title, string Note, int Cents)[], string> write) => Items.Sample(items =>
    {
        var rows = FeedText.Read(write(items), new FeedOptions { DefaultCurrency = "USD" }).Cast<FeedRow>().ToList();

        Assert.Equal(items.Select((item, i) => ($"A{i}", item.Title, item.Note, (long)item.Cents)), rows.Select(row => (row.Sku, row.Title, row.Attributes.Single().Value, row.Offer.Price.MinorUnits)));
    });

    private static string Table((string Title, string Note, int Cents)[] items, char mark, string header, Func<(string Title, string Note, int Cents), int, string[]> cells)
    {
        var text = new StringBuilder(header).Append("\r\n");
        foreach (var (item, i) in items.Select((item, i) => (item, i)))
        {
            text.AppendJoin(mark, cells(item, i).Select(cell => "\"" + Escaped(cell).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Json((string Title, string Note, int Cents) item, int i) =>
        JsonSerializer.Serialize(new { id = $"A{i}", title = Escaped(item.Title), price = item.Cents / 100m, note = Escaped(item.Note) });

    /// <summary>Feeds hold HTML: a text that means a less-than sign says so.</summary>
    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static string Price(int cents) => FormattableString.Invariant($"{cents / 100m:0.00} USD");

    /// <summary>White space is read as one blank.</summary>
    private static string Seen(string text) => string.Join(' ', text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } seen ? seen : "x";
}
