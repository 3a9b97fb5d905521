using ProductQA.Search.Catalog;

namespace ProductQA.Api.Phrasing;

/// <summary>What the bot calls a product.</summary>
public static class Names
{
    public static string Of(Product product) => ProductName.Short(product.Title, product.Brand, product.Model);
}
