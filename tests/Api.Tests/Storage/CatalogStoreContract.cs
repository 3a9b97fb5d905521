using ProductQA.Api.Catalog;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Tests.Storage;

public abstract class CatalogStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private CatalogStore Catalog => field ??= new CatalogStore(Database);

    [Fact]
    public async Task A_product_comes_back_as_it_was()
    {
        var sale = Shelf.Variant("mug-blue", 1250, 3);
        sale = sale with
        {
            Offer = sale.Offer with
            {
                SalePrice = new Money(999, "USD"),
                SaleStarts = DateTimeOffset.FromUnixTimeMilliseconds(TestPage.Noon),
                SaleEnds = DateTimeOffset.FromUnixTimeMilliseconds(TestPage.Noon + 1000),
            },
        };
        await UpsertAsync(Shelf.Mug() with { Variants = [sale, Shelf.Variant("mug-red", 1350, null)] });

        var mug = Catalog.Product("mug")!;

        Assert.Equal(("Blue mug", "A mug with 'quotes' and 😀"), (mug.Title, mug.Description));
        Assert.Equal([new ProductAttribute("height", "9 cm")], mug.Attributes);
        Assert.Equal(["mug-blue", "mug-red"], mug.Variants.Select(variant => variant.Sku));
        Assert.Equal(sale.Offer, mug.Variants[0].Offer);
        Assert.Equal("blue", mug.Variants[0].Options["color"]);
        Assert.Null(mug.Variants[1].Offer.Stock);
    }

    [Fact]
    public async Task A_second_load_replaces_title_offers_and_variants()
    {
        await UpsertAsync(Shelf.Mug());
        await UpsertAsync(Shelf.Mug() with { Title = "Navy mug", Variants = [Shelf.Variant("mug-navy", 1500, 7)] });

        var mug = Catalog.Product("mug")!;

        Assert.Equal("Navy mug", mug.Title);
        Assert.Equal("mug-navy", Assert.Single(mug.Variants).Sku);
        Assert.Null(Catalog.ByIdOrSku("mug-blue"));
        Assert.Equal(new CatalogCounts(1, 1), Catalog.Counts());
    }

    [Fact]
    public async Task Products_come_in_the_order_asked_for_each_once_and_without_those_that_are_gone()
    {
        await UpsertAsync(Shelf.Mug());
        await UpsertAsync(Shelf.Mug() with { Id = "cup", Title = "Red cup", Variants = [Shelf.Variant("cup-red", 900, 1), Shelf.Variant("cup-blue", 800, 2)] });

        var products = Catalog.Products(["mug", "gone", "cup", "mug", "' OR 1=1 --"]);

        Assert.Equal(["mug", "cup"], products.Select(product => product.Id));
        Assert.Equal(["cup-red", "cup-blue"], products[1].Variants.Select(variant => variant.Sku));
        Assert.Empty(Catalog.Products([]));
    }

    [Fact]
    public async Task A_variant_may_move_to_another_product()
    {
        await UpsertAsync(Shelf.Mug());
        await UpsertAsync(Shelf.Mug() with { Id = "cup", Variants = [Shelf.Variant("mug-blue", 1500, 7)] });

        Assert.Equal("cup", Catalog.ByIdOrSku("mug-blue")?.Id);
        Assert.Equal("mug-red", Assert.Single(Catalog.Product("mug")!.Variants).Sku);
    }

    [Fact]
    public void What_is_not_there_is_nothing()
    {
        Assert.Null(Catalog.Product("mug"));
        Assert.Null(Catalog.ByIdOrSku(""));
        Assert.Empty(Catalog.Products(["a", "b"]));
        Assert.Empty(Catalog.All());
        Assert.Empty(Catalog.Policies());
        Assert.Equal(new CatalogCounts(0, 0), Catalog.Counts());
    }

    [Fact]
    public async Task The_shops_own_feed_takes_the_place_of_the_sample()
    {
        await Store.WriteAsync(write => CatalogWriter.Upsert(write, Shelf.Mug(), CatalogWriter.Sample));
        await Store.WriteAsync(write => CatalogWriter.ReplacePolicies(write, [new Fact("", "Returns", "30 days", "policy")], CatalogWriter.Sample));
        Assert.True(Catalog.IsSample());
        await UpsertAsync(Shelf.Mug() with { Id = "cup", Variants = [Shelf.Variant("cup-1", 100, 1)] });

        Assert.Equal(["mug"], await Store.WriteAsync(CatalogWriter.RemoveSample));

        Assert.False(Catalog.IsSample());
        Assert.Equal(["cup"], Catalog.All().Select(product => product.Id));
        Assert.Empty(Catalog.Policies());
    }

    [Fact]
    public async Task All_products_come_in_pages()
    {
        await Store.WriteAsync(write =>
        {
            for (var number = 0; number < 1001; number++)
            {
                CatalogWriter.Upsert(write, Shelf.Mug() with { Id = $"p{number}", Variants = [Shelf.Variant($"s{number}", 100, 1)] }, CatalogWriter.Feed);
            }
        });

        Assert.Equal(1001, Catalog.All().Select(product => product.Id).Distinct().Count());
    }

    [Fact]
    public async Task Policies_are_replaced_and_keep_their_order()
    {
        await Store.WriteAsync(write => CatalogWriter.ReplacePolicies(write, [new Fact("", "Z", "old", "policy")], CatalogWriter.Feed));
        await Store.WriteAsync(write => CatalogWriter.ReplacePolicies(write, [new Fact("", "Shipping", "2 days", "policy"), new Fact("", "Returns", "30 days", "policy")], CatalogWriter.Feed));

        Assert.Equal(["Shipping", "Returns"], Catalog.Policies().Select(policy => policy.Field));
    }

    private Task UpsertAsync(Product product) => Store.WriteAsync(write => CatalogWriter.Upsert(write, product, CatalogWriter.Feed));
}

public sealed class SqliteCatalogStoreTests() : CatalogStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresCatalogStoreTests(PostgresServer server) : CatalogStoreContract(server);
