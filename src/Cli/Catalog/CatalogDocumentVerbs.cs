using System.CommandLine;
using ProductQA.Api.Documents;
using ProductQA.Search.Passages;

namespace ProductQA.Cli.Catalog;

/// <summary><c>catalog document add|list|remove</c>: manuals and data sheets that the bot quotes.</summary>
internal static class CatalogDocumentVerbs
{
    public static Command Create() => new("document", "Manuals and data sheets of products.") { Add(), List(), Remove() };

    private static Command Add()
    {
        var file = new Argument<string>("FILE") { Description = "A PDF, HTML, Markdown or text file, or the address of one." };
        var product = new Option<string>("--product") { Description = "Id of the product; without it the document is about the whole shop.", DefaultValueFactory = _ => "" };
        var verb = new Command("add", "Read a document and keep its passages.") { file, product };
        verb.SetAction((arguments, cancellationToken) => AddAsync(arguments, arguments.GetValue(file)!, arguments.GetValue(product)!, cancellationToken));
        return verb;
    }

    private static Command List()
    {
        var verb = new Command("list", "Show the documents.");
        verb.SetAction(ListAsync);
        return verb;
    }

    private static Command Remove()
    {
        var id = new Argument<string>("ID") { Description = "The document's id, as list shows it." };
        var verb = new Command("remove", "Remove a document.") { id };
        verb.SetAction((arguments, cancellationToken) => RemoveAsync(arguments, arguments.GetValue(id)!, cancellationToken));
        return verb;
    }

    private static async Task<int> AddAsync(ParseResult arguments, string file, string product, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        try
        {
            var document = await AddedAsync(shop, file, product, cancellationToken);
            shop.Get<PassageMaintenance>().CatchUp();
            return VerbResult.Print(arguments, Row.Of(document), row => $"{row.Id}  {row.Name}: {document.Extent}.");
        }
        catch (Exception refused) when (refused is ArgumentException or DocumentException or IOException or UnauthorizedAccessException)
        {
            return VerbResult.Fail(refused.Message);
        }
    }

    /// <summary>A document behind an address is fetched here and now, so that its fault is told here.</summary>
    private static async Task<ShopDocument> AddedAsync(ShopHost shop, string file, string product, CancellationToken cancellationToken)
    {
        var desk = shop.Get<DocumentDesk>();
        if (!file.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !file.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            await using var content = File.OpenRead(file);
            return await desk.AddFileAsync(content, Path.GetFileName(file), product, "command line", cancellationToken);
        }

        var added = await desk.AddAddressAsync(file, product, "command line", cancellationToken);
        await desk.SettleAsync(added, await shop.Get<DocumentFetcher>().FetchAsync(added, cancellationToken), cancellationToken);
        var document = shop.Get<DocumentStore>().Find(added.Id)!;
        return document.Fault.Length == 0 ? document : throw new DocumentException(document.Fault);
    }

    private static async Task<int> ListAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        var rows = new Listed([.. shop.Get<DocumentStore>().List().Select(Row.Of)]);
        return VerbResult.Print(arguments, rows, listed => listed.Documents.Count == 0
            ? "There are no documents."
            : string.Join('\n', listed.Documents.Select(row => $"{row.Id}  {row.State}  {(row.ProductId.Length > 0 ? row.ProductId : "(shop)")}  {row.Name}  {row.Passages} passages  {row.Fault}".TrimEnd())));
    }

    private static async Task<int> RemoveAsync(ParseResult arguments, string id, CancellationToken cancellationToken)
    {
        await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
        if (!await shop.Get<DocumentDesk>().RemoveAsync(id, cancellationToken))
        {
            return VerbResult.Fail($"There is no document '{id}': productqa catalog document list shows their ids.");
        }

        shop.Get<PassageMaintenance>().CatchUp();
        return VerbResult.Print(arguments, new Removed(id), removed => $"{removed.Id} is removed.");
    }

    private sealed record Row(string Id, string ProductId, string Name, string State, long Pages, long Passages, string Address, string Fault)
    {
        public static Row Of(ShopDocument document) =>
            new(document.Id, document.ProductId, document.Name, document.State, document.Pages, document.Passages, document.Address, document.Fault);
    }

    private sealed record Listed(IReadOnlyList<Row> Documents);

    private sealed record Removed(string Id);
}
