using ProductQA.Api.Phrasing;

namespace ProductQA.Api.Tests.Phrasing;

public sealed class ProductNameTests
{
    [Theory]
    [InlineData("HP Pavilion dv7-1211ea Notebook Silver 43.2 cm (17\") 1440 x 900 pixels 4 GB DDR2-SDRAM", "HP Pavilion dv7-1211ea Notebook")]
    [InlineData("Garden chair", "Garden chair")]
    [InlineData("Samsung Galaxy Book Pro, 15.6 inch, 512 GB, Intel Core i7, Mystic Blue, Windows", "Samsung Galaxy Book Pro")]
    [InlineData("StarTech.com USB-C Multiport Adapter - 4K HDMI or 1080p VGA Display - Mini Travel Dock", "StarTech.com USB-C Multiport Adapter")]
    [InlineData("Canon PIXMA TS5350 (Black) wireless colour inkjet printer with duplex and card slot", "Canon PIXMA TS5350")]
    [InlineData("A very long name of a thing that goes on and on without any mark of where it might sensibly end", "A very long name of a thing that goes on and on without any")]
    public void A_title_becomes_a_name(string title, string name) => Assert.Equal(name, ProductName.Short(title));

    [Fact]
    public void Without_a_title_brand_and_model_name_it()
    {
        Assert.Equal("HP dv7", ProductName.Short("", "HP", "dv7"));
        Assert.Equal("product", ProductName.Short(null));
    }

    [Fact]
    public void Hostile_titles_never_fail()
    {
        foreach (var title in new[] { "\0\u0001", new string('x', 100_000), new string(' ', 5_000), "((((((((( " + new string('(', 100), "- - - " + new string('-', 80), "\ud800" })
        {
            Assert.NotEmpty(ProductName.Short(title));
        }
    }
}
