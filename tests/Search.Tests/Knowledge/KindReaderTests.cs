using CsCheck;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Tests.Knowledge;

public sealed class KindReaderTests(IcecatIndex icecat) : IClassFixture<IcecatIndex>
{
    [Theory]
    [InlineData("Acme X99 Laptop 13\" Black", "laptop")] // the kind stands before the size
    [InlineData("Acme Slim laptop bag Blue", "bag")] // the last noun names the thing
    [InlineData("Acme Slim Laptop Bags", "bag")] // in any number
    [InlineData("Acme 3 m USB cable for laptop", "cable")] // what stands after "for" is another thing
    [InlineData("Acme cable with bag", "cable")] // or after "with"
    public void The_head_of_the_title_is_what_the_thing_is(string title, string head)
    {
        var reader = new KindReader(Shelves.Learn(Shelves.Electronics()));

        Assert.Equal(head, reader.KindOf(Shelves.Make("new", title, "Acme"))?.Head);
    }

    [Theory]
    [InlineData("Acme Zorblax 3000")]
    [InlineData("")]
    [InlineData("😀 \0 ///")]
    public void A_title_without_a_known_kind_has_none(string title) =>
        Assert.Null(new KindReader(Shelves.Learn(Shelves.Electronics())).KindOf(Shelves.Make("new", title)));

    [Fact]
    public void What_the_feed_tells_goes_before_what_the_title_says()
    {
        var kind = new KindReader(Shelves.Learn(Shelves.Electronics())).KindOf(Shelves.Make("new", "Acme laptop") with { Kind = "Toner Cartridges" });

        Assert.Equal(new ProductKind("toner cartridges", "cartridge"), kind);
    }

    [Fact]
    public void Colours_are_no_kinds() =>
        Assert.DoesNotContain(Shelves.Learn(Shelves.Electronics()).Kinds, kind => kind.Value.Contains("blue", StringComparison.Ordinal) || kind.Value.Contains("black", StringComparison.Ordinal));

    [Fact]
    public void Any_text_is_read_without_a_fault()
    {
        var reader = new KindReader(Shelves.Learn(Shelves.Electronics()));
        Gen.Select(Gen.String, Gen.String).Sample((title, brand) =>
        {
            var product = Shelves.Make("new", title, brand, title);
            Assert.Equal(reader.KindOf(product), reader.KindOf(product));
        });
    }

    [Theory]
    [InlineData("HP Pavilion dv7-1211ea Notebook Silver 43.2 cm (17\")", "notebook")]
    [InlineData("Targus CNP1 notebook case 40.6 cm (16\") Messenger case Black", "notebook case")]
    [InlineData("Lexmark 15G041M toner cartridge Original Magenta 1 pc(s)", "toner cartridge")]
    [InlineData("Intel Xeon E5345 processor 2.33 GHz Box 8 MB L2", "processor")]
    [InlineData("Samsung CLT-T609 printer belt 50000 pages", "printer belt")]
    [InlineData("HP Photosmart 325 photo printer Inkjet 4800 x 1200 DPI", "photo printer")]
    public void A_large_catalog_without_kinds_teaches_them(string title, string kind)
    {
        var brand = title.Split(' ')[0];
        Assert.Equal(kind, Reader(icecat).KindOf(Shelves.Make("new", title, brand))?.Phrase);
    }

    [Fact]
    public void Most_products_of_a_large_catalog_have_a_kind()
    {
        var reader = Reader(icecat);

        Assert.InRange(icecat.Products.Count(product => reader.KindOf(product) is not null), icecat.Products.Count * 0.8, icecat.Products.Count);
    }

    private static KindReader? _reader;

    private static KindReader Reader(IcecatIndex icecat) => _reader ??= new KindReader(Shelves.Learn(icecat.Products));
}
