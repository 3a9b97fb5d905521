using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class SchemaFeedTests
{
    private const string Mug =
        """
        {"@context":"https://schema.org","@type":"Product","name":"Blue mug","sku":"MUG-BLU","gtin13":"4006381333931","mpn":"M1","brand":{"@type":"Brand","name":"MugCo"},"image":["https://shop.example/m.jpg"],"description":"Ceramic &amp; light","color":"blue",
         "category":"Home > Mugs","url":"https://shop.example/p/mug","weight":{"@type":"QuantitativeValue","value":350,"unitCode":"GRM"},"aggregateRating":{"ratingValue":5},
         "additionalProperty":[{"@type":"PropertyValue","name":"Capacity","value":"300","unitText":"ml"},{"@type":"PropertyValue","name":"Height","minValue":9,"maxValue":10,"unitCode":"CMT"}],
         "offers":{"@type":"Offer","price":"12.00","priceCurrency":"USD","availability":"https://schema.org/InStock","itemCondition":"https://schema.org/NewCondition","priceValidUntil":"2026-12-31","inventoryLevel":{"value":4}}}
        """;

    [Fact]
    public void A_product_in_a_page_becomes_a_row()
    {
        var row = FeedText.Row($"<!DOCTYPE html>\n<html><head><title>Mug</title>\n<!-- <script type=\"application/ld+json\">{{}}</script> -->\n<script type=\"application/ld+json\">\n{Mug}</script></head><body><div><p>Hi</body></html>");

        Assert.Equal(("MUG-BLU", "MUG-BLU", "Blue mug", "Ceramic & light", "MugCo", "M1", "4006381333931"), (row.Sku, row.GroupId, row.Title, row.Description, row.Brand, row.Model, row.Gtin));
        Assert.Equal(("https://shop.example/p/mug", "https://shop.example/m.jpg", "Mugs", 4L), (row.Link, row.ImageLink, row.Kind, row.Line));
        Assert.Equal((new Money(1200, "USD"), Availability.InStock, 4), (row.Offer.Price, row.Offer.Availability, row.Offer.Stock));
        Assert.Equal(["Capacity=300 ml", "Color=blue", "Condition=new", "Height=9 to 10 cm", "Weight=350 g"], row.Attributes.Select(fact => $"{fact.Name}={fact.Value}").Order(StringComparer.Ordinal));
        Assert.Empty(row.Warnings);
    }

    [Fact]
    public void A_group_gives_its_variants_what_they_leave_out()
    {
        var rows = FeedText.Read(Page(
            """
            {"@context":"https://schema.org/","@graph":[{"@type":"WebPage"},{"@id":"#g","@type":"ProductGroup","name":"Trail boot","description":"Warm","brand":"Alp","productGroupID":"BOOT","variesBy":["https://schema.org/color"],"material":"leather",
             "hasVariant":[{"@id":"#r"},{"@type":"Product","sku":"B-B","name":"Trail boot blue","color":"blue","offers":{"price":101,"priceCurrency":"EUR","availability":"OutOfStock"}}]},
             {"@id":"#r","@type":"Product","sku":"B-R","color":"red","offers":[{"@type":"Offer","price":"99,00","priceCurrency":"EUR","availability":"http://schema.org/LimitedAvailability"}]}]}
            """)).Cast<FeedRow>().ToList();

        Assert.Equal(["B-R BOOT Trail boot Warm Alp red", "B-B BOOT Trail boot blue Warm Alp blue"], rows.Select(row => $"{row.Sku} {row.GroupId} {row.Title} {row.Description} {row.Brand} {row.Options["Color"]}"));
        Assert.Equal([9900L, 10100L], rows.Select(row => row.Offer.Price.MinorUnits));
        Assert.Equal([Availability.InStock, Availability.OutOfStock], rows.Select(row => row.Offer.Availability));
        Assert.All(rows, row => Assert.Contains(new ProductAttribute("Material", "leather"), row.Attributes));
    }

    [Fact]
    public void Offers_with_numbers_of_their_own_are_variants()
    {
        var rows = FeedText.Read(Page("""{"@type":["Product","Thing"],"name":"Mug","productID":"MUG","offers":[{"sku":"S","price":"1","priceCurrency":"USD","itemOffered":{"size":"S"}},{"sku":"L","price":"2","priceCurrency":"USD","itemOffered":{"size":"L"}}]}""")).Cast<FeedRow>().ToList();

        Assert.Equal(["S MUG S 100", "L MUG L 200"], rows.Select(row => $"{row.Sku} {row.GroupId} {row.Options["Size"]} {row.Offer.Price.MinorUnits}"));
    }

    [Theory]
    [InlineData("""{"@type":"AggregateOffer","lowPrice":"10","highPrice":"10","priceCurrency":"USD"}""", 1000)]
    [InlineData("""{"@type":"AggregateOffer","lowPrice":"5","highPrice":"10","offers":[{"price":10,"priceCurrency":"USD"}]}""", 1000)]
    [InlineData("""[{"price":"10","priceCurrency":"USD"},{"price":"9","priceCurrency":"EUR"}]""", 1000)] // the shop's own currency counts
    [InlineData("""[{"price":"10","priceCurrency":"USD"},{"price":"10","priceCurrency":"USD"}]""", 1000)]
    [InlineData("""{"priceSpecification":{"price":10,"priceCurrency":"USD"}}""", 1000)]
    public void The_price_is_found_where_there_is_one(string offers, long minorUnits) =>
        Assert.Equal(new Money(minorUnits, "USD"), FeedText.Row(Page($$"""{"@type":"Product","name":"Mug","sku":"A","offers":{{offers}}}"""), new FeedOptions { DefaultCurrency = "USD" }).Offer.Price);

    [Theory]
    [InlineData("""{"@type":"AggregateOffer","lowPrice":"5","highPrice":"10","priceCurrency":"USD"}""", "5 to 10")]
    [InlineData("""[{"price":"10","priceCurrency":"USD"},{"price":"9","priceCurrency":"USD"}]""", "different prices")]
    [InlineData("[]", "no price")]
    public void A_range_is_no_price(string offers, string part) =>
        Assert.Contains(part, FeedText.Rejection(Page($$"""{"@type":"Product","name":"Mug","sku":"A","offers":{{offers}}}""")), StringComparison.Ordinal);

    [Fact]
    public void A_list_price_makes_the_price_a_sale()
    {
        var offer = FeedText.Row(Page("""{"@type":"Product","name":"Mug","sku":"A","offers":{"price":8,"priceCurrency":"USD","availability":"InStock","priceSpecification":{"priceType":"https://schema.org/ListPrice","price":10,"priceCurrency":"USD"}}}""")).Offer;

        Assert.Equal((1000L, 800L), (offer.Price.MinorUnits, offer.SalePrice!.Value.MinorUnits));
    }

    [Fact]
    public void A_product_that_a_page_tells_twice_is_one_row_and_pages_may_follow_each_other()
    {
        var page = Page(Mug + "</script><script type='application/ld+json; charset=utf-8'>[" + Mug + "]") + "\n";

        Assert.Equal(["MUG-BLU", "CUP"], FeedText.Read(page + page.Replace("MUG-BLU", "CUP", StringComparison.Ordinal)).Cast<FeedRow>().Select(row => row.Sku));
    }

    [Fact]
    public void A_broken_block_is_rejected_with_its_line_and_the_next_one_read()
    {
        var results = FeedText.Read(Page("{\"@type\":\"Product\",") + "\n<script type=\"application/ld+json\">" + Mug.Replace("Ceramic", "Cera\nmic", StringComparison.Ordinal) + "</script>");

        Assert.Contains("valid JSON", Assert.IsType<RejectedRow>(results[0]).Reason, StringComparison.Ordinal);
        Assert.Equal(("Cera mic & light", 2L), (Assert.IsType<FeedRow>(results[1]).Description, results[1].Line));
    }

    [Theory]
    [InlineData("<!doctype html><html><p>Nothing here</html>")]
    [InlineData("<html><script>var x = '{}';</script></html>")]
    public void A_page_without_products_says_what_it_needs(string page) =>
        Assert.Contains("ld+json", Assert.Throws<FeedException>(() => FeedText.Read(page)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_hostile_nesting_of_tags_costs_nothing() =>
        Assert.Equal("MUG-BLU", FeedText.Row("<html>" + string.Concat(Enumerable.Repeat("<div>", 200_000)) + "<script type=\"application/ld+json\">" + Mug + "</script>").Sku);

    [Fact]
    public void A_property_without_a_name_is_passed_over() =>
        Assert.Empty(FeedText.Row(Page("""{"@type":"Product","name":"Mug","sku":"A","":"x","offers":{"price":"1 USD"}}""")).Attributes);

    [Fact]
    public void Schema_objects_in_lines_are_read_too() => Assert.Equal("MUG-BLU", FeedText.Row(Mug.ReplaceLineEndings(" ")).Sku);

    private static string Page(string json) => $"<html><head><script type=\"application/ld+json\">{json}</script></head></html>";
}
