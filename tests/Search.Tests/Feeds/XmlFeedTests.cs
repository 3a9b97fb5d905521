using System.Text;
using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Search.Tests.Feeds;

public sealed class XmlFeedTests
{
    private const string Rss = "<rss version=\"2.0\" xmlns:g=\"http://base.google.com/ns/1.0\"><channel><title>Mug Shop</title><link>https://shop.example</link><description>All mugs</description>\n";

    private const string Mug =
        """
        <item><g:id>MUG-BLU</g:id><title>Blue mug</title><description><![CDATA[<p>Ceramic &amp; light</p>]]></description><link>https://shop.example/p/mug</link><g:image_link>https://shop.example/m.jpg</g:image_link>
        <g:additional_image_link>https://shop.example/m2.jpg</g:additional_image_link><g:additional_image_link>https://shop.example/m3.jpg</g:additional_image_link>
        <g:availability>in_stock</g:availability><g:price>12.00 USD</g:price><g:condition>new</g:condition><g:brand>MugCo</g:brand><g:item_group_id>MUG</g:item_group_id><g:color>blue</g:color>
        <g:product_type>Home &gt; Kitchen &gt; Mugs</g:product_type><g:shipping><g:country>US</g:country><g:price>5 USD</g:price></g:shipping>
        <g:product_detail><g:section_name>Size</g:section_name><g:attribute_name>Capacity</g:attribute_name><g:attribute_value>300 ml</g:attribute_value></g:product_detail>
        <g:product_detail><g:attribute_name>Dishwasher safe</g:attribute_name><g:attribute_value>Yes</g:attribute_value></g:product_detail>
        <g:product_highlight>Keeps warm, long</g:product_highlight><g:product_highlight>Made by hand</g:product_highlight></item>
        """;

    [Fact]
    public void An_rss_item_becomes_a_row_with_its_details()
    {
        var row = FeedText.Row(Rss + Mug + "</channel></rss>");

        Assert.Equal(("MUG-BLU", "MUG", "Blue mug", "Ceramic & light", "MugCo", 2L), (row.Sku, row.GroupId, row.Title, row.Description, row.Brand, row.Line));
        Assert.Equal(("https://shop.example/p/mug", "https://shop.example/m.jpg", "Mugs", "Home > Kitchen > Mugs"), (row.Link, row.ImageLink, row.Kind, row.Category));
        Assert.Equal((new Money(1200, "USD"), Availability.InStock), (row.Offer.Price, row.Offer.Availability));
        Assert.Equal(
            ["Condition=new", "Color=blue", "Capacity=300 ml", "Dishwasher safe=Yes", "Product highlight=Keeps warm, long", "Product highlight=Made by hand"],
            row.Attributes.Select(fact => $"{fact.Name}={fact.Value}"));
        Assert.Equal("blue", row.Options["Color"]);
        Assert.Empty(row.Warnings);
    }

    [Fact]
    public void An_atom_entry_keeps_the_shops_id_and_not_the_entrys()
    {
        var row = FeedText.Row(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:g="http://base.google.com/ns/1.0"><title>Shop</title>
            <entry><id>tag:shop.example,2026:1</id><title>Blue mug</title><link rel="alternate" href="https://shop.example/p/mug"/><link rel="self" href="https://shop.example/feed"/>
            <summary>Ceramic</summary><updated>2026-01-01T00:00:00Z</updated><g:id>MUG</g:id><g:price>9,50 EUR</g:price><g:availability>in stock</g:availability></entry></feed>
            """);

        Assert.Equal(("MUG", "Blue mug", "Ceramic", "https://shop.example/p/mug", 950), (row.Sku, row.Title, row.Description, row.Link, row.Offer.Price.MinorUnits));
        Assert.Empty(row.Attributes);
    }

    [Fact]
    public void Names_count_without_their_prefix_and_without_its_declaration()
    {
        var row = FeedText.Row("<rss><channel><item><id>A</id><g:title>Mug</g:title><price>1 USD</price><heel_height>5 cm</heel_height></item></channel></rss>");

        Assert.Equal(("A", "Mug"), (row.Sku, row.Title));
        Assert.Equal([new ProductAttribute("Heel height", "5 cm")], row.Attributes);
    }

    [Fact]
    public void A_bad_item_is_rejected_with_its_line_and_the_next_one_read()
    {
        var results = FeedText.Read(Rss + "<item><g:id>A</g:id></item>\n<item/>\n" + Mug + "</channel></rss>");

        Assert.Equal([2L, 3L, 4L], results.Select(result => result.Line));
        Assert.Equal([typeof(RejectedRow), typeof(RejectedRow), typeof(FeedRow)], results.Select(result => result.GetType()));
    }

    [Fact]
    public void A_text_of_a_hundred_megabytes_is_rejected_and_not_kept()
    {
        var long_item = "<item><g:id>A</g:id><title>" + new string('x', 5000) + "</title><g:price>1 USD</g:price></item>\n";

        var results = FeedText.Read(Rss + long_item + Mug + "</channel></rss>", new FeedOptions { MaximumLineLength = 3000 });

        Assert.Contains("longer than 3000", Assert.IsType<RejectedRow>(results[0]).Reason, StringComparison.Ordinal);
        Assert.IsType<FeedRow>(results[1]);
    }

    [Fact]
    public void Control_characters_of_a_careless_export_are_blanks() =>
        Assert.Equal("Blue mug", FeedText.Row("<rss><channel><item><id>A</id><title>Blue\u000Bmug&#x1;</title><price>1 USD</price></item></channel></rss>").Title);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1252")]
    public void The_declared_encoding_is_used(string name)
    {
        var bytes = Encoding.Latin1.GetBytes($"<?xml version=\"1.0\" encoding=\"{name}\"?>\n<rss><channel><item><id>A</id><title>Müg</title><price>1 USD</price></item></channel></rss>");

        var row = Assert.IsType<FeedRow>(Assert.Single(FeedText.Read(bytes)));

        Assert.Equal("Müg", row.Title);
        Assert.DoesNotContain(row.Warnings, warning => warning.Contains("UTF-8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<item><id>A</id><title>Mug</item></channel></rss>", "line 2")]
    [InlineData("<item><id>A</id>", "line 2")] // cut off
    [InlineData("<item><title>a & b</title></item></channel></rss>", "line 2")]
    [InlineData("</channel></rss>", "<item>")]
    public void Xml_that_breaks_refuses_the_whole_file_with_the_line(string rest, string part) =>
        Assert.Contains(part, Assert.Throws<FeedException>(() => FeedText.Read(Rss + rest)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><rss><channel><item><id>&b;</id></item></channel></rss>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss><channel><item><id>A</id><title>&x;</title><price>1 USD</price></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!DOCTYPE rss SYSTEM \"http://evil.example/x.dtd\"><rss/>")]
    public void A_document_type_is_refused_and_with_it_every_entity(string text) =>
        Assert.Contains("DTD", Assert.Throws<FeedException>(() => FeedText.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Deep_nesting_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000));

        Assert.Contains("nested", Assert.Throws<FeedException>(() => FeedText.Read("<rss>" + deep)).Message, StringComparison.Ordinal);
        Assert.IsType<FeedException>(Record.Exception(() => FeedText.Read("<rss><item><title>" + deep)));
    }

    [Fact]
    public void Another_root_names_what_a_feed_begins_with() =>
        Assert.Contains("<rss>", Assert.Throws<FeedException>(() => FeedText.Read("<catalog><item/></catalog>")).Message, StringComparison.Ordinal);
}
