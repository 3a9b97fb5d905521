using ProductQA.Search.Indexing;

namespace ProductQA.Search.Tests.Indexing;

public sealed class CatalogIndexTests
{
    [Fact]
    public void A_reader_sees_a_commit_of_another_writer_after_a_refresh_and_not_before()
    {
        using var shop = TemporaryIndex.Of(SampleShop.Products.Take(2));
        Assert.Equal(2, shop.Index.Products);

        using (var writer = CatalogIndexWriter.Open(shop.Folder))
        {
            writer.Upsert(SampleShop.Products[2]);
            writer.Delete("t20");
            writer.Delete("never there");
            shop.Index.Refresh();
            Assert.Equal(2, shop.Index.Products);
            writer.Commit();
        }

        shop.Index.Refresh();
        Assert.Equal(2, shop.Index.Products);
        Assert.DoesNotContain(new CatalogSearcher(shop.Index).Find(new CatalogQuery("nordfell th20")), hit => hit.ProductId == "t20");
        Assert.Equal("dv7", new CatalogSearcher(shop.Index).Find(new CatalogQuery("pavilion"))[0].ProductId);
    }

    [Fact]
    public void The_names_of_the_catalog_are_read_back_as_the_feed_has_them()
    {
        var product = SampleShop.Products[0] with { Attributes = [new("Cover colour", "Sky Blue, sand"), new("Material", "Ripstop nylon"), new("Care", new string('x', 500))] };
        using var shop = TemporaryIndex.Of([product, SampleShop.Products[2]]);
        var before = shop.Index.Version;

        var names = shop.Index.ReadNames();
        Assert.Equal([product.Title, SampleShop.Products[2].Title], names.Titles.Order(StringComparer.Ordinal).Reverse());
        CatalogName[] expected =
        [
            new(CatalogNameKind.Brand, "Nordfell"), new(CatalogNameKind.Kind, "Backpacks"), new(CatalogNameKind.Model, "dv7-1211ea"), new(CatalogNameKind.Attribute, "Cover colour"),
            new(CatalogNameKind.Colour, "Sky Blue"), new(CatalogNameKind.Colour, "sand"), new(CatalogNameKind.Value, "Ripstop nylon"),
        ];
        Assert.All(expected, name => Assert.Contains(name, names.Terms));
        Assert.DoesNotContain(names.Terms, name => name.Text.Length > 100);

        using (var writer = CatalogIndexWriter.Open(shop.Folder))
        {
            writer.Delete(product.Id);
            writer.Commit();
        }

        shop.Index.Refresh();
        Assert.NotEqual(before, shop.Index.Version);
        Assert.Equal([SampleShop.Products[2].Title], shop.Index.ReadNames().Titles);
    }

    [Fact]
    public void A_product_written_twice_is_there_once()
    {
        using var shop = TemporaryIndex.Of([SampleShop.Products[0], SampleShop.Products[0] with { Title = "Renamed rucksack" }]);

        Assert.Equal(1, shop.Index.Products);
        Assert.Equal("Renamed rucksack", Assert.Single(new CatalogSearcher(shop.Index).Find(new CatalogQuery("rucksack"))).Title);
    }

    [Fact]
    public void What_was_not_committed_is_dropped()
    {
        using var shop = TemporaryIndex.Of(SampleShop.Products.Take(1));
        using (var writer = CatalogIndexWriter.Open(shop.Folder, rebuild: true))
        {
            writer.Upsert(SampleShop.Products[1]);
        }

        Assert.Equal(1, shop.Index.Products);
        Assert.NotEmpty(new CatalogSearcher(shop.Index).Find(new CatalogQuery("trailhead 20")));
    }

    [Fact]
    public void A_missing_index_says_so()
    {
        using var folder = new TemporaryIndex();

        Assert.Equal(CatalogIndexFault.Missing, Assert.Throws<CatalogIndexException>(() => CatalogIndex.OpenRead(folder.Folder)).Fault);
        Assert.Equal(CatalogIndexFault.Missing, Assert.Throws<CatalogIndexException>(() => CatalogIndex.OpenRead(Path.Combine(folder.Folder, "none"))).Fault);
    }

    [Fact]
    public void A_damaged_index_says_so_and_can_be_built_again()
    {
        using var shop = TemporaryIndex.Of(SampleShop.Products);
        foreach (var file in Directory.GetFiles(shop.Folder, "segments_*"))
        {
            File.WriteAllBytes(file, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
        }

        Assert.Equal(CatalogIndexFault.Corrupt, Assert.Throws<CatalogIndexException>(() => CatalogIndex.OpenRead(shop.Folder)).Fault);
        Assert.Equal(CatalogIndexFault.Corrupt, Assert.Throws<CatalogIndexException>(() => CatalogIndexWriter.Open(shop.Folder)).Fault);

        using (var writer = CatalogIndexWriter.Open(shop.Folder, rebuild: true))
        {
            writer.Upsert(SampleShop.Products[0]);
            writer.Commit();
        }

        Assert.Equal(1, shop.Index.Products);
    }

    [Fact]
    public void A_lost_segment_is_damage()
    {
        using var shop = TemporaryIndex.Of(SampleShop.Products);
        foreach (var file in Directory.GetFiles(shop.Folder, "_*"))
        {
            File.Delete(file);
        }

        Assert.Equal(CatalogIndexFault.Corrupt, Assert.Throws<CatalogIndexException>(() => CatalogIndex.OpenRead(shop.Folder)).Fault);
    }

    [Fact]
    public void A_second_writer_is_told_to_wait()
    {
        using var shop = new TemporaryIndex();
        using var first = CatalogIndexWriter.Open(shop.Folder);

        Assert.Equal(CatalogIndexFault.Busy, Assert.Throws<CatalogIndexException>(() => CatalogIndexWriter.Open(shop.Folder)).Fault);
    }

    [Fact]
    public void An_empty_index_finds_nothing()
    {
        using var shop = TemporaryIndex.Of([]);

        Assert.Empty(new CatalogSearcher(shop.Index).Find(new CatalogQuery("laptop")));
    }

    [Fact]
    public void A_giant_product_is_indexed()
    {
        var giant = SampleShop.Products[0] with { Title = string.Concat(Enumerable.Repeat("word ", 50_000)), Description = new string('x', 200_000) };
        using var shop = TemporaryIndex.Of([giant]);

        Assert.Single(new CatalogSearcher(shop.Index).Find(new CatalogQuery("words")));
    }
}
