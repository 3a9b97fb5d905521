using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class ShopifyFeedTests
{
    private const string Old =
        "Handle,Title,Body (HTML),Vendor,Product Category,Type,Tags,Published,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Variant SKU,Variant Grams,Variant Inventory Tracker,Variant Inventory Qty,Variant Inventory Policy,Variant Price,Variant Compare At Price,Variant Barcode,Image Src,Image Position,Variant Image,Cost per item,Price / International,Heel (product.metafields.custom.heel),Status\n";

    private const string New =
        "Title,URL handle,Description,Vendor,Product category,Type,Tags,Published on online store,Status,SKU,Barcode,Option1 name,Option1 value,Option1 Linked To,Price,Compare-at price,Cost per item,Inventory tracker,Inventory quantity,Continue selling when out of stock,Weight value (grams),Weight unit for display,Product image URL,Image position,Variant image URL,Google Shopping / Condition\n";

    private static readonly FeedOptions Dollars = new() { DefaultCurrency = "USD" };

    [Fact]
    public void Rows_of_a_handle_are_variants_of_one_product_and_pictures_are_none()
    {
        var rows = FeedText.Read(
            Old
            + "boot,Trail boot,\"<p>Warm,\n<b>dry</b></p>\",Alp,Apparel > Shoes,Hiking boots,\"warm, winter\",TRUE,Color,red,Size,M,B-R-M,900,shopify,3,deny,99.00,129.00,'4006381333931,https://x.example/1.jpg,1,https://x.example/r.jpg,40,89,5 cm,active\n"
            + "boot,,,,,,,,,red,,L,B-R-L,950,shopify,0,deny,99.00,,,https://x.example/2.jpg,2,,40,,,\n"
            + "boot,,,,,,,,,,,,,,,,,,,,https://x.example/3.jpg,3,,,,,\n"
            + ",,,,,,,,,blue,,M,,900,shopify,-2,continue,101,,,,,,40,,,\n",
            Dollars).Cast<FeedRow>().ToList();

        Assert.Equal(["B-R-M", "B-R-L", "boot-blue-m"], rows.Select(row => row.Sku));
        Assert.All(rows, row => Assert.Equal(("boot", "Trail boot", "Warm, dry", "Alp", "Hiking boots", "Apparel > Shoes > Hiking boots"), (row.GroupId, row.Title, row.Description, row.Brand, row.Kind, row.Category)));
        Assert.Equal([2L, 4L, 6L], rows.Select(row => row.Line));
        Assert.Equal(["red M", "red L", "blue M"], rows.Select(row => $"{row.Options["Color"]} {row.Options["Size"]}"));
        Assert.Equal([(12900, 9900L), (9900, null), (10100, null)], rows.Select(row => ((int)row.Offer.Price.MinorUnits, row.Offer.SalePrice?.MinorUnits)));
        Assert.Equal([Availability.InStock, Availability.OutOfStock, Availability.Backorder], rows.Select(row => row.Offer.Availability));
        Assert.Equal(["https://x.example/r.jpg", "https://x.example/1.jpg", "https://x.example/1.jpg"], rows.Select(row => row.ImageLink));
        Assert.Equal("4006381333931", rows[0].Gtin);
        Assert.Equal(["Color=red", "Size=M", "Heel=5 cm", "Weight=900 g", "Tags=warm, winter"], rows[0].Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
    }

    [Fact]
    public void The_variants_make_one_product()
    {
        var rows = FeedText.Read(Old + "mug,Mug,,,,,,,Color,blue,,,,,,,,12.00,,,,,,,,,\nmug,,,,,,,,,sand,,,,,,,,13.00,,,,,,,,,\n", Dollars).Cast<FeedRow>().ToList();

        var product = ProductGrouping.Combine(rows);

        Assert.Equal(("mug", "Mug"), (product.Id, product.Title));
        Assert.Equal(["mug-blue", "mug-sand"], product.Variants.Select(variant => variant.Sku));
        Assert.Equal(["blue", "sand"], product.Variants.Select(variant => variant.Options["Color"]));
    }

    [Fact]
    public void The_new_dialect_is_recognised_and_a_default_title_is_no_choice()
    {
        var row = FeedText.Row(New + "Blue mug,mug,<p>Ceramic</p>,MugCo,Home > Mugs,,,TRUE,Active,,,Title,Default Title,,12.00,12.00,3,,,DENY,350.0,kg,https://x.example/1.jpg,1,,New\n", Dollars);

        Assert.Equal(("mug", "mug", "Ceramic", "Mugs", "Home > Mugs"), (row.Sku, row.GroupId, row.Description, row.Kind, row.Category));
        Assert.Equal((Availability.InStock, null), (row.Offer.Availability, row.Offer.Stock)); // stock that is not tracked can always be bought
        Assert.Equal(["Condition=New", "Weight=350 g"], row.Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
        Assert.Null(row.Offer.SalePrice);
        Assert.Empty(row.Warnings);
    }

    [Theory]
    [InlineData("shopify", "", "deny", Availability.Unknown, null, 1)] // kept elsewhere: missing is not zero
    [InlineData("shopify", "", "continue", Availability.InStock, null, 0)]
    [InlineData("shopify", "0", "deny", Availability.OutOfStock, 0, 0)]
    [InlineData("shopify", "0", "Continue", Availability.Backorder, 0, 0)]
    [InlineData("shopify", "7", "deny", Availability.InStock, 7, 0)]
    [InlineData("", "0", "deny", Availability.InStock, null, 0)] // not tracked: the number says nothing
    public void Tracker_quantity_and_policy_decide_what_can_be_bought(string tracker, string quantity, string policy, Availability availability, int? stock, int warnings)
    {
        var row = FeedText.Row(New + $"Mug,mug,,,,,,,,,,,,,12.00,,,{tracker},{quantity},{policy},,,,,,\n", Dollars);

        Assert.Equal((availability, stock, warnings), (row.Offer.Availability, row.Offer.Stock, row.Warnings.Count));
    }

    [Theory]
    [InlineData("Mug,mug,,,,,,TRUE,draft,,,,,,12.00,,,,,,,,,,,", "draft")]
    [InlineData("Mug,mug,,,,,,TRUE,archived,,,,,,12.00,,,,,,,,,,,", "archived")]
    [InlineData("Mug,mug,,,,,,FALSE,active,,,,,,12.00,,,,,,,,,,,", "unpublished")]
    [InlineData("Mug,mug,,,,,,,,,,,,,,,,,,,,,,,,", "no price")]
    [InlineData("Mug,mug,,,,,,,,,,,,,1.5,x,y,z,a,b,c,d,e,f,g,h,i", "27 cells")]
    [InlineData("\"Mug\" x,mug,\"a\nb\",,,,,,,,,,,,12.00,,,,,,,,,,,", "quotation mark")]
    public void What_cannot_be_sold_is_rejected_with_its_reason(string row, string part) =>
        Assert.Contains(part, FeedText.Rejection(New + row + "\n", Dollars), StringComparison.Ordinal);

    [Fact]
    public void Without_a_currency_the_cure_is_named() =>
        Assert.Contains("--currency", FeedText.Rejection(New + "Mug,mug,,,,,,,,,,,,,12.00,,,,,,,,,,,\n"), StringComparison.Ordinal);

    [Fact]
    public void A_mark_that_never_closes_refuses_the_file_instead_of_swallowing_its_rows()
    {
        var text = New + "Mug,mug,\"open,,,,,,,,,,,,12.00,,,,,,,,,,,\n" + string.Concat(Enumerable.Range(0, 50).Select(i => $"Mug {i},mug{i},,,,,,,,,,,,,12.00,,,,,,,,,,,\n"));

        Assert.Contains("line 2", Assert.Throws<FeedException>(() => FeedText.Read(text, Dollars)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_longer_than_allowed_is_rejected_and_the_next_one_read()
    {
        var results = FeedText.Read(New + $"Mug,mug,{new string('x', 5000)},,,,,,,,,,,,12.00,,,,,,,,,,,\nCup,cup,,,,,,,,,,,,,12.00,,,,,,,,,,,\n", Dollars with { MaximumLineLength = 3000 });

        Assert.Contains("longer than 3000", Assert.IsType<RejectedRow>(results[0]).Reason, StringComparison.Ordinal);
        Assert.Equal("cup", Assert.IsType<FeedRow>(results[1]).Sku);
    }

    [Fact]
    public void Metafields_of_lists_measures_and_rich_text_are_read_as_text()
    {
        var header = "Handle,Title,Variant Price,A (product.metafields.c.a),B (product.metafields.c.b),C (product.metafields.c.c),D (variant.metafields.c.d)\n";
        var row = FeedText.Row(
            header + "m,Mug,1,\"[\"\"red\"\",\"\"blue\"\"]\",\"{\"\"value\"\":5.0,\"\"unit\"\":\"\"cm\"\"}\",\"{\"\"type\"\":\"\"root\"\",\"\"children\"\":[{\"\"type\"\":\"\"paragraph\"\",\"\"children\"\":[{\"\"type\"\":\"\"text\"\",\"\"value\"\":\"\"Soft\"\"}]}]}\",x\n",
            Dollars);

        Assert.Equal(["A=red, blue", "B=5.0 cm", "C=Soft", "D=x"], row.Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
    }

    [Fact]
    public void Rows_with_a_title_and_no_handle_are_products_of_their_own() =>
        Assert.Equal(["blue-mug", "cup"], FeedText.Read("Title,Option1 name,Option1 value,Price\nBlue mug,Title,Default Title,1\nCup,Title,Default Title,2\n", Dollars).Cast<FeedRow>().Select(row => row.GroupId));
}
