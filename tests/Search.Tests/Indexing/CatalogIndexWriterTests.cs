using Lucene.Net.Index;
using Lucene.Net.Store;
using ProductQA.Search.Catalog;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Tests.Indexing;

public sealed class CatalogIndexWriterTests
{
    [Fact]
    public void A_commit_carries_its_stamp_and_what_was_only_prepared_does_not_count()
    {
        using var shop = new TemporaryIndex();
        Assert.Null(IndexStamp.Read(shop.Folder));
        Assert.Null(IndexStamp.Read(Path.Combine(shop.Folder, "none")));
        using (var writer = CatalogIndexWriter.Open(shop.Folder))
        {
            writer.Add(SampleShop.Products[0]);
            writer.Commit("first");
            writer.Add(SampleShop.Products[1]);
            writer.Prepare("second");
            Assert.Equal("first", IndexStamp.Read(shop.Folder));
        }

        Assert.Equal("first", IndexStamp.Read(shop.Folder));
        Assert.Equal(1, shop.Index.Products);
        using (var writer = CatalogIndexWriter.Open(shop.Folder))
        {
            writer.Add(SampleShop.Products[1]);
            writer.Prepare("second");
            writer.Commit();
        }

        Assert.Equal("second", IndexStamp.Read(shop.Folder));
        shop.Index.Refresh();
        Assert.Equal(2, shop.Index.Products);
    }

    [Fact]
    public void Products_keep_the_order_in_which_they_came()
    {
        using var shop = TemporaryIndex.Of(Many(3000));
        using var directory = FSDirectory.Open(shop.Folder);
        using var reader = DirectoryReader.Open(directory);

        Assert.Equal(Many(3000).Select(product => product.Id), Enumerable.Range(0, reader.MaxDoc).Select(document => reader.Document(document).Get("id")));
    }

    [Fact]
    public void A_product_that_cannot_be_indexed_stops_the_writer_with_its_fault()
    {
        using var shop = TemporaryIndex.Of(Many(2));
        using (var writer = CatalogIndexWriter.Open(shop.Folder))
        {
            writer.Upsert(Many(1).Single() with { Id = new string('x', 40_000) });
            Assert.ThrowsAny<ArgumentException>(() => writer.Prepare("never"));
            Assert.ThrowsAny<ArgumentException>(() => writer.Upsert(Many(1).Single()));
        }

        Assert.Equal(2, shop.Index.Products);
    }

    [Fact]
    public void Of_very_many_names_those_that_most_products_have_are_read_and_of_the_titles_a_sample()
    {
        using var shop = TemporaryIndex.Of(Many(100));
        using var directory = FSDirectory.Open(shop.Folder);
        using var reader = DirectoryReader.Open(directory);

        var names = NameFields.Read(reader, mostNames: 2, mostTitles: 10);

        Assert.Equal([new CatalogName(CatalogNameKind.Brand, "Everywhere"), new CatalogName(CatalogNameKind.Kind, "Mugs")], names.Terms.OrderBy(name => name.Kind));
        Assert.Equal(10, names.Titles.Count);
        Assert.Equal(10, names.Titles.Distinct().Count());
    }

    private static IEnumerable<Product> Many(int count) => Enumerable.Range(1, count).Select(number => new Product
    {
        Id = $"p{number}",
        Title = $"Mug {number}",
        Brand = "Everywhere",
        Kind = "Mugs",
        Model = $"MG-{number}",
        Variants = [new Variant { Sku = $"s{number}", Offer = new Offer { Price = new Money(100, "USD") } }],
    });
}
