using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class FeedFieldTests
{
    [Theory]
    [InlineData("Specifications:Touchscreen:No", "Touchscreen=No")]
    [InlineData("Specifications:Aspect ratio:\"16:10\",S:Colour:Silver", "Aspect ratio=16:10|Colour=Silver")]
    [InlineData("Display:Diagonal Size:\"2.5\"\"\"", "Diagonal Size=2.5\"")] // Google's own example
    [InlineData(":Width:3,5\" disk,:Depth:5", "Width=3,5\" disk|Depth=5")] // marks and a comma in a plain value
    [InlineData("Width:30,Depth:5", "Width=30|Depth=5")] // no section
    [InlineData("S:Colours:red, blue,S:Size:M", "Colours=red, blue|Size=M")] // a list that was not quoted
    [InlineData("S:Note:\"also for 3,5\"\" disk\"", "Note=also for 3,5\" disk")]
    [InlineData("S:Empty:", "")]
    [InlineData(",,,:", "")]
    [InlineData("no entry at all", "")]
    public void Product_details_are_parsed_in_both_dialects(string cell, string facts)
    {
        var row = FeedText.Row("{\"id\":\"A\",\"title\":\"Mug\",\"price\":\"1 USD\",\"product_detail\":" + System.Text.Json.JsonSerializer.Serialize(cell) + "}");

        Assert.Equal(facts, string.Join('|', row.Attributes.Select(fact => fact.Name + "=" + fact.Value)));
    }

    [Theory]
    [InlineData("52.95 USD", 5295, "USD")]
    [InlineData("USD 52.95", 5295, "USD")]
    [InlineData("1,299.00 usd", 129900, "USD")]
    [InlineData("500 JPY", 500, "JPY")]
    [InlineData("1.5 KWD", 1500, "KWD")]
    [InlineData("7", 700, "EUR")] // the shop's own currency
    public void Prices_are_exact_minor_units(string price, long minorUnits, string currency) =>
        Assert.Equal(new Money(minorUnits, currency), FeedText.Row($"id\ttitle\tprice\nA\tMug\t{price}", new FeedOptions { DefaultCurrency = "EUR" }).Offer.Price);

    [Theory]
    [InlineData("in stock", Availability.InStock, 0)]
    [InlineData("IN_STOCK", Availability.InStock, 0)]
    [InlineData("https://schema.org/InStock", Availability.InStock, 0)]
    [InlineData("sold out", Availability.OutOfStock, 0)]
    [InlineData("preorder", Availability.Preorder, 0)]
    [InlineData("available for order", Availability.Backorder, 0)]
    [InlineData("perhaps", Availability.Unknown, 1)]
    [InlineData("", Availability.Unknown, 1)]
    public void Availability_is_normalised_and_the_unknown_is_not_sellable(string text, Availability availability, int warnings)
    {
        var row = FeedText.Row($"id\ttitle\tprice\tavailability\nA\tMug\t1 USD\t{text}");

        Assert.Equal((availability, warnings), (row.Offer.Availability, row.Warnings.Count));
        Assert.Equal(availability == Availability.InStock, row.Offer.IsSellable);
    }

    [Theory]
    [InlineData("", null)] // missing is not zero
    [InlineData("0", 0)]
    [InlineData("12.0", 12)]
    [InlineData("-3", 0)] // oversold
    [InlineData("many", null)]
    [InlineData("99999999999", null)]
    public void Stock_is_a_whole_number_or_unknown(string quantity, int? stock) =>
        Assert.Equal(stock, FeedText.Row($"id\ttitle\tprice\tquantity\nA\tMug\t1 USD\t{quantity}").Offer.Stock);

    [Theory]
    [InlineData("8 USD", "", 800, 0)]
    [InlineData("8 USD", "2026-01-01T00:00-0800/2026-02-01T00:00-0800", 800, 0)]
    [InlineData("8 USD", "soon", null, 1)] // better the full price than a wrong one
    [InlineData("12 USD", "", null, 1)] // dearer than the price
    [InlineData("8 EUR", "", null, 1)]
    public void A_sale_price_needs_the_same_currency_and_readable_dates(string sale, string dates, int? minorUnits, int warnings)
    {
        var row = FeedText.Row($"id\ttitle\tprice\tsale_price\tsale_price_effective_date\tavailability\nA\tMug\t10 USD\t{sale}\t{dates}\tin_stock");

        Assert.Equal((minorUnits, warnings), ((int?)row.Offer.SalePrice?.MinorUnits, row.Warnings.Count));
    }

    [Fact]
    public void A_column_that_we_do_not_know_is_a_fact_of_the_product()
    {
        var row = FeedText.Row("id\ttitle\tprice\theel_height\tcustom_label_0\tcolor\nA\tBoot\t1 USD\t5 cm\tpush\tred");

        Assert.Equal([new ProductAttribute("Heel height", "5 cm"), new ProductAttribute("Color", "red")], row.Attributes);
        Assert.Empty(row.Options);
    }

    [Fact]
    public void Rows_of_a_group_make_one_product_and_keep_what_differs_in_the_variants()
    {
        var rows = FeedText.Read("id\ttitle\tprice\titem_group_id\tcolor\tmaterial\tweight\nB\tTrail backpack - blue\t10 USD\tT\tblue\tnylon\t900 g\nR\tTrail backpack - red\t12 USD\tT\tred\tnylon\t950 g")
            .Cast<FeedRow>().ToList();

        var product = ProductGrouping.Combine(rows);

        Assert.Equal(("T", "Trail backpack"), (product.Id, product.Title));
        Assert.Equal([new ProductAttribute("Material", "nylon")], product.Attributes);
        Assert.Equal(["blue, 900 g", "red, 950 g"], product.Variants.Select(variant => string.Join(", ", variant.Options.Values)));
        Assert.Equal([1000, 1200], product.Variants.Select(variant => variant.Offer.Price.MinorUnits));
    }

    [Fact]
    public void A_single_row_has_facts_and_nothing_to_choose()
    {
        var product = ProductGrouping.Combine([FeedText.Row("id\ttitle\tprice\titem_group_id\tcolor\nB\tMug\t10 USD\tT\tblue")]);

        Assert.Equal([new ProductAttribute("Color", "blue")], product.Attributes);
        Assert.Empty(Assert.Single(product.Variants).Options);
    }

    [Fact]
    public void Rows_of_two_groups_are_not_combined() =>
        Assert.Throws<ArgumentException>(() => ProductGrouping.Combine([.. FeedText.Read("id\ttitle\tprice\nA\tMug\t1 USD\nB\tCup\t1 USD").Cast<FeedRow>()]));
}
