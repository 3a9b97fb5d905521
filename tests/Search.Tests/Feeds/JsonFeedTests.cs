using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class JsonFeedTests
{
    [Theory]
    [InlineData("[{\"id\":\"A\",\"title\":\"Mug\",\"price\":\"1 USD\"},\n {\"id\":\"B\",\"title\":\"Cup\",\"price\":\"2 USD\"}]", 2)]
    [InlineData("[\n  {\n    \"id\": \"A\",\n    \"title\": \"Mug [{\\\"\",\n    \"price\": \"1 USD\"\n  },\n  {\"id\":\"B\",\"title\":\"Cup\",\"price\":\"2 USD\"}\n]\n", 7)]
    [InlineData("{\n  \"id\": \"A\",\n  \"title\": \"Mug\",\n  \"price\": \"1 USD\"\n}\n{\n  \"id\": \"B\", \"title\": \"Cup\", \"price\": \"2 USD\"\n}\n", 6)]
    public void A_list_and_objects_laid_out_over_lines_are_read_item_by_item(string text, long secondLine)
    {
        var rows = FeedText.Read(text).Cast<FeedRow>().ToList();

        Assert.Equal(["A", "B"], rows.Select(row => row.Sku));
        Assert.Equal(secondLine, rows[1].Line);
    }

    [Fact]
    public void A_bad_entry_of_a_list_is_rejected_and_the_next_one_read()
    {
        var results = FeedText.Read("[1, \"x\", [2],\n{\"id\":,},\n{\"id\":\"B\",\"title\":\"Cup\",\"price\":\"2 USD\"}]");

        Assert.Equal([1L, 1L, 1L, 2L, 3L], results.Select(result => result.Line));
        Assert.All(results.SkipLast(1), result => Assert.IsType<RejectedRow>(result));
        Assert.IsType<FeedRow>(results[^1]);
    }

    [Fact]
    public void A_stray_mark_between_objects_is_rejected_and_passed_over() =>
        Assert.Equal([typeof(FeedRow), typeof(RejectedRow), typeof(RejectedRow), typeof(FeedRow)], FeedText.Read(
            "{\n\"id\":\"A\",\"title\":\"Mug\",\"price\":\"1 USD\"\n}\n]\n\"a,]b\",\n{\"id\":\"B\",\"title\":\"Cup\",\"price\":\"2 USD\"}").Select(result => result.GetType()));

    [Theory]
    [InlineData("[{\"id\":\"A\"},", "cut off")]
    [InlineData("[{\"id\":\"A\"", "cut off")]
    [InlineData("[{\"id\":\"A\"}] more", "more text")]
    public void A_list_that_is_cut_off_refuses_the_file(string text, string part) =>
        Assert.Contains(part, Assert.Throws<FeedException>(() => FeedText.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{\"value\":\"15.99\",\"currency\":\"EUR\"}", 1599)]
    [InlineData("{\"amount\":15.99,\"currencyCode\":\"EUR\"}", 1599)]
    [InlineData("{\"amountMicros\":\"15990000\",\"currencyCode\":\"EUR\"}", 1599)]
    [InlineData("15.99", 1599)]
    [InlineData("1.5e1", 1500)]
    public void A_price_may_be_an_object(string price, long minorUnits) =>
        Assert.Equal(new Money(minorUnits, "EUR"), FeedText.Row("{\"id\":\"A\",\"title\":\"Mug\",\"price\":" + price + "}", new FeedOptions { DefaultCurrency = "EUR" }).Offer.Price);

    [Fact]
    public void Names_in_camel_case_and_lists_of_details_are_read()
    {
        var row = FeedText.Row(
            """
            {"offerId":"A","title":"Mug","price":{"value":"1","currency":"USD"},"imageLink":"https://x.example/1.jpg","itemGroupId":"G","productTypes":["Home > Mugs","Other"],
            """.Trim() + """
            "productDetails":[{"sectionName":"Size","attributeName":"Height","attributeValue":"9 cm"}],"productHighlights":["Warm","Light"],"heelHeight":{"value":5,"unit":"cm"},
            """.Trim() + """
            "customAttributes":[{"name":"Glaze","value":"matte"}],"tags":["a","b"],"isOrganic":true,"manual":["https://x.example/m.pdf"],"quantity":null}
            """.Trim());

        Assert.Equal(("A", "G", "Mugs", "Home > Mugs", "https://x.example/1.jpg"), (row.Sku, row.GroupId, row.Kind, row.Category, row.ImageLink));
        Assert.Equal(["Height=9 cm", "Product highlight=Warm", "Product highlight=Light", "Heel height=5 cm", "Glaze=matte", "Tags=a, b", "Is organic=Yes"], row.Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
        Assert.Equal(["https://x.example/m.pdf"], row.Documents);
        Assert.Null(row.Offer.Stock);
    }
}
