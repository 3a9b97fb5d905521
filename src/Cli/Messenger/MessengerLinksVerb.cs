using System.CommandLine;
using ProductQA.Api.Advertisements.Links;
using ProductQA.Api.Catalog;
using ProductQA.Search.Catalog;

namespace ProductQA.Cli.Messenger;

/// <summary><c>messenger links</c>: m.me links that begin with a product, and their QR pictures.</summary>
internal static class MessengerLinksVerb
{
    public static Command Create()
    {
        var product = new Option<string?>("--product") { Description = "Id or SKU of the product; without it every product." };
        var output = new Option<DirectoryInfo?>("--out") { Description = "Folder for QR pictures, a PNG and an SVG for each product." };
        var verb = new Command("links", "Print links into the chat that begin with a product.") { product, output };
        verb.SetAction((arguments, cancellationToken) => RunAsync(arguments, arguments.GetValue(product), arguments.GetValue(output), cancellationToken));
        return verb;
    }

    private static async Task<int> RunAsync(ParseResult arguments, string? code, DirectoryInfo? output, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        var links = shop.Get<ProductLinks>();
        if (!links.IsPossible)
        {
            return VerbResult.Fail("Messenger__PageId is missing: set it to the id of your Facebook page, which the link must name.");
        }

        var products = Products(shop.Get<CatalogStore>(), code);
        if (products.Count == 0)
        {
            return VerbResult.Fail(code is null ? "The catalog is empty: load it with 'productqa catalog import FILE'." : $"There is no product or SKU '{code}' in the catalog.");
        }

        try
        {
            var made = products.ConvertAll(one => Link(one, links.To(one.Id), output));
            return VerbResult.Print(arguments, new Made(made), result => string.Join('\n', result.Links.Select(link => $"{link.ProductId}  {link.Link}  {link.Picture}".TrimEnd())));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    private static List<Product> Products(CatalogStore catalog, string? code) =>
        code is null ? [.. catalog.All()] : catalog.ByIdOrSku(code) is { } one ? [one] : [];

    private static ProductLink Link(Product product, Uri link, DirectoryInfo? output)
    {
        if (output is null)
        {
            return new ProductLink(product.Id, product.Title, link, null);
        }

        output.Create();
        var picture = Path.Combine(output.FullName, QrPicture.FileName(product.Id, "png"));
        File.WriteAllBytes(picture, QrPicture.Png(link));
        File.WriteAllText(Path.Combine(output.FullName, QrPicture.FileName(product.Id, "svg")), QrPicture.Svg(link));
        return new ProductLink(product.Id, product.Title, link, picture);
    }

    private sealed record Made(IReadOnlyList<ProductLink> Links);

    private sealed record ProductLink(string ProductId, string Title, Uri Link, string? Picture);
}
