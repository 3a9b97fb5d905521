using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

/// <summary>What Meta's catalogs and everyday exports add to the plain table.</summary>
public sealed class MetaFeedTests
{
    [Fact]
    public void Metas_own_columns_are_read()
    {
        var row = FeedText.Row(
            """
            # ref_application_id 555000111
            # made by a shop system
            id,title,description,rich_text_description,availability,condition,price,sale_price,link,image_link,image[0].url,image[0].tag[0],image[1].url,brand,item_group_id,color,additional_variant_attribute,quantity_to_sell_on_facebook,custom_label_0,internal_label,video[0].url,google_product_category,fb_product_category
            MUG-BLU,Blue mug,,<p>Ceramic</p>,in stock,new,"12,00 EUR",9.50 EUR,https://shop.example/p/mug?c=blue,https://shop.example/old.jpg,https://shop.example/0.jpg,front,https://shop.example/1.jpg,MugCo,MUG,blue,"Scent:Fruity,Flavor:Apple",3,push,a,https://shop.example/v.mp4,2169,Home > Mugs
            """);

        Assert.Equal(("MUG-BLU", "MUG", "Ceramic", 4L), (row.Sku, row.GroupId, row.Description, row.Line));
        Assert.Equal(("https://shop.example/0.jpg", "Home > Mugs", "Mugs"), (row.ImageLink, row.Category, row.Kind));
        Assert.Equal((1200L, 950L, 3), (row.Offer.Price.MinorUnits, row.Offer.SalePrice!.Value.MinorUnits, row.Offer.Stock));
        Assert.Equal(["Color=blue", "Flavor=Apple", "Scent=Fruity"], row.Options.Select(option => $"{option.Key}={option.Value}").Order(StringComparer.Ordinal));
        Assert.Equal(["Condition=new", "Color=blue", "Scent=Fruity", "Flavor=Apple"], row.Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
        Assert.Empty(row.Warnings);
    }

    [Fact]
    public void Json_text_in_a_cell_is_read_as_what_it_says()
    {
        var row = FeedText.Row(
            "id\ttitle\tprice\timage\tproduct_detail\tcolours\tnote\n"
            + "A\tMug\t1 USD\t[{\"url\":\"https://shop.example/0.jpg\",\"tag\":[\"a\"]}]\t[{\"attribute_name\":\"Height\",\"attribute_value\":\"9 cm\"}]\t[\"red\",\"blue\"]\t[sale]\n");

        Assert.Equal("https://shop.example/0.jpg", row.ImageLink);
        Assert.Equal(["Height=9 cm", "Colours=red, blue", "Note=[sale]"], row.Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
    }

    [Fact]
    public void Flattened_details_and_highlights_are_facts()
    {
        var row = FeedText.Row(
            "id\ttitle\tprice\tproduct_detail[0].attribute_name\tproduct_detail[0].attribute_value\tproduct_detail[0].section_name\tfeature[0]\tfeature[1]\tproduct highlight\tproduct_detail(section_name:attribute_name:attribute_value)\n"
            + "A\tMug\t1 USD\tHeight\t9 cm\tSize\tlight\tstrong\t\"\"\"Warm, long\"\",\"\"By hand\"\"\"\tCare:Dishwasher safe:Yes\n");

        Assert.Equal(
            ["Height=9 cm", "Feature=light", "Feature=strong", "Product highlight=Warm, long", "Product highlight=By hand", "Dishwasher safe=Yes"],
            row.Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
    }

    [Theory]
    [InlineData('\t')]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('|')]
    [InlineData('~')]
    public void The_delimiter_is_found_in_the_header(char mark)
    {
        var text = $"sep={mark}\r\nid{mark}title{mark}price{mark}\"note, with; marks\"\r\nA{mark}Mug{mark}1 USD{mark}x\r\n";

        Assert.Equal("Mug", FeedText.Row(text).Title);
    }

    [Theory]
    [InlineData("active", "published", true)]
    [InlineData("archived", "", false)]
    [InlineData("active", "hidden", false)]
    [InlineData("", "staging", false)]
    public void What_is_hidden_or_archived_is_left_out(string status, string visibility, bool taken) =>
        Assert.Equal(taken, FeedText.Read($"id,title,price,status,visibility\nA,Mug,1 USD,{status},{visibility}").Single() is FeedRow);

    [Theory]
    [InlineData("manual", "https://x.example/m.pdf", "https://x.example/m.pdf", 0)]
    [InlineData("documents", "https://x.example/a,b.pdf, http://x.example/c.pdf", "https://x.example/a,b.pdf|http://x.example/c.pdf", 0)]
    [InlineData("datasheet_link", "javascript:alert(1)", "", 1)] // a text like any other, and no address
    [InlineData("manual", "Yes, in English", "", 1)]
    public void Documents_are_web_addresses_and_other_text_stays_a_fact(string column, string cell, string documents, int facts)
    {
        var row = FeedText.Row($"id\ttitle\tprice\t{column}\nA\tMug\t1 USD\t{cell}");

        Assert.Equal((documents, facts), (string.Join('|', row.Documents), row.Attributes.Count));
    }

    [Theory]
    [InlineData("https://x.example/p", "https://x.example/p", 0)]
    [InlineData("//cdn.example/p.jpg", "https://cdn.example/p.jpg", 0)]
    [InlineData("images/mug.svg", "images/mug.svg", 0)]
    [InlineData("javascript:alert(1)", "", 1)]
    [InlineData("data:text/html;base64,AAAA", "", 1)]
    [InlineData("=HYPERLINK(\"x\")", "", 1)]
    [InlineData("file:///etc/passwd", "", 1)]
    public void A_link_is_a_web_address_or_left_out(string link, string kept, int warnings)
    {
        var row = FeedText.Row($"id\ttitle\tprice\tavailability\timage_link\tlink\nA\tMug\t1 USD\tin_stock\thttps://x.example/1.jpg\t{link}");

        Assert.Equal((kept, warnings), (row.Link, row.Warnings.Count));
    }

    [Theory]
    [InlineData("4006381333931", "4006381333931", 0)]
    [InlineData("'4006381333931", "4006381333931", 0)]
    [InlineData("400-6381 333931", "4006381333931", 0)]
    [InlineData("4.00638E+12", "", 1)] // rounded by a spreadsheet: another thing's number
    public void A_number_that_a_spreadsheet_rounded_is_no_number(string gtin, string kept, int warnings)
    {
        var row = FeedText.Row($"id\ttitle\tprice\tavailability\tgtin\nA\tMug\t1 USD\tin_stock\t{gtin}");

        Assert.Equal((kept, warnings), (row.Gtin, row.Warnings.Count));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("@cmd|' /C calc'!A0")]
    [InlineData("+1 800 5")]
    [InlineData("-5 °C")]
    public void A_formula_is_text_and_stays_text(string cell) =>
        Assert.Equal([new ProductAttribute("Note", cell)], FeedText.Row($"id\ttitle\tprice\tnote\nA\tMug\t1 USD\t{cell}").Attributes);

    [Fact]
    public void A_column_that_comes_twice_is_refused_where_it_decides_and_the_first_counts_elsewhere()
    {
        Assert.Contains("\"price\" twice", Assert.Throws<FeedException>(() => FeedText.Read("id,title,price,g:price\nA,Mug,1 USD,2 USD")).Message, StringComparison.Ordinal);
        Assert.Equal("x", FeedText.Row("id,title,price,brand,brand\nA,Mug,1 USD,,x").Brand);
    }

    [Fact]
    public void A_row_with_too_few_cells_is_taken_with_a_warning() =>
        Assert.Contains(FeedText.Row("id,title,price,availability,color\nA,Mug,1 USD,in_stock").Warnings, warning => warning.Contains("4 cells", StringComparison.Ordinal));

    [Theory]
    [InlineData("price", ' ')]
    [InlineData("manual", ' ')]
    [InlineData("product_detail", ',')]
    [InlineData("product_detail", '"')]
    [InlineData("description", '<')]
    [InlineData("note", '[')]
    public void A_cell_of_a_million_marks_costs_no_more_than_its_length(string column, char mark)
    {
        var cell = "x" + new string(mark, 1_000_000) + "x";
        var clock = System.Diagnostics.Stopwatch.StartNew();

        FeedText.Read(column == "price" ? $"id\ttitle\tprice\nA\tMug\t{cell}" : $"id\ttitle\tprice\t{column}\nA\tMug\t1 USD\t{cell}");

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("Blue\u202Emug\u200B", "Bluemug")] // direction marks can make a text read as another
    [InlineData("Wasser\u00ADkocher", "Wasserkocher")]
    [InlineData("Blue\u0001mug", "Blue mug")]
    public void What_cannot_be_seen_leaves_the_title(string title, string seen) =>
        Assert.Equal(seen, FeedText.Row($"id\ttitle\tprice\nA\t{title}\t1 USD").Title);
}
