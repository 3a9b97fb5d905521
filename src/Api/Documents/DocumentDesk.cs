using Microsoft.Extensions.Options;
using ProductQA.Api.Catalog;
using ProductQA.Api.Storage;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Documents;

/// <summary>What people and feeds do with documents: add a file or an address, take over what was fetched, remove.</summary>
public sealed class DocumentDesk(DocumentStore documents, CatalogStore catalog, GroupCommit commits, IOptions<DocumentOptions> options, TimeProvider time)
{
    private const long FirstDelay = 5 * 60 * 1000;
    private const int MostDoublings = 4;

    /// <summary>Reads an uploaded file and keeps its passages; a file of the same name and product is replaced.</summary>
    /// <exception cref="ArgumentException">There is no such product, or the name is empty.</exception>
    /// <exception cref="DocumentException">It cannot be read; the message says why.</exception>
    public async Task<ShopDocument> AddFileAsync(Stream file, string fileName, string productId, string author, CancellationToken cancellationToken)
    {
        var name = DocumentWriter.Clean(Path.GetFileName(fileName.Replace('\\', '/')));
        Demand(name.Length > 0, "The file has no name: give it one that shoppers may read.");
        DemandProduct(productId);
        var content = await BoundedContent.ReadAsync(file, options.Value.Limits.Bytes, cancellationToken)
            ?? throw new DocumentException($"The file is larger than {options.Value.MaximumMegabytes} MiB: split it, or raise Documents__MaximumMegabytes.");
        var document = Made(documents.Uploaded(productId, name)?.Id, productId, name, author);
        return await KeepAsync(document, content, cancellationToken);
    }

    /// <summary>Notes the address of a document; it is fetched within seconds.</summary>
    /// <exception cref="ArgumentException">There is no such product, or it is no address of the web.</exception>
    public async Task<ShopDocument> AddAddressAsync(string address, string productId, string author, CancellationToken cancellationToken)
    {
        Demand(Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https", $"'{address}' is no address of the web: give one that begins with https://.");
        DemandProduct(productId);
        var document = Made(null, productId, DocumentWriter.NameOf(address), author) with { Address = address, NextAt = Now() };
        await commits.WriteAsync(write => DocumentWriter.Add(write, document), cancellationToken);
        return documents.Linked(productId, address) ?? document;
    }

    /// <summary>Removes a document; false where there is none.</summary>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => commits.WriteAsync(write => DocumentWriter.Remove(write, id), cancellationToken);

    /// <summary>Whether the feed no longer links a document of the feed, or its product has left.</summary>
    public bool IsLeft(ShopDocument document) => catalog.Product(document.ProductId) is not { } product || !product.Documents.Contains(document.Address);

    /// <summary>Takes a due document for fetching; false where another process has it.</summary>
    public Task<bool> TakeAsync(ShopDocument document, CancellationToken cancellationToken) =>
        commits.WriteAsync(write => DocumentWriter.Take(write, document, Now() + (4_000L * options.Value.TimeoutSeconds)), cancellationToken);

    /// <summary>Takes over what came of a fetch.</summary>
    public async Task SettleAsync(ShopDocument document, FetchedDocument fetched, CancellationToken cancellationToken)
    {
        var next = Now() + (options.Value.CheckEveryHours * 3_600_000L);
        switch (fetched)
        {
            case FetchedDocument.Fresh fresh:
                await TryKeepAsync(document with { Etag = fresh.Etag, NextAt = next }, fresh.Content, cancellationToken);
                break;
            case FetchedDocument.Unchanged:
                await SaveAsync(document with { Fault = document.State == DocumentStates.Ready ? "" : document.Fault, Failures = 0, NextAt = next }, cancellationToken);
                break;
            case FetchedDocument.Gone gone:
                await commits.WriteAsync(write => DocumentWriter.SaveUnread(write, document with { Fault = gone.Sentence, Etag = "", NextAt = next }), cancellationToken);
                break;
            case FetchedDocument.Trouble trouble:
                await SaveAsync(document with { Fault = trouble.Sentence, Failures = document.Failures + 1, NextAt = Math.Min(next, Now() + Delay(document.Failures)) }, cancellationToken);
                break;
        }
    }

    private async Task TryKeepAsync(ShopDocument document, byte[] content, CancellationToken cancellationToken)
    {
        try
        {
            await KeepAsync(document, content, cancellationToken);
        }
        catch (DocumentException unread)
        {
            await commits.WriteAsync(write => DocumentWriter.SaveUnread(write, document with { Fault = unread.Message }), cancellationToken);
        }
    }

    private async Task<ShopDocument> KeepAsync(ShopDocument document, byte[] content, CancellationToken cancellationToken)
    {
        var text = await Task.Run(() => DocumentReader.Read(content, document.Name, options.Value.Limits, cancellationToken), cancellationToken);
        var passages = PassageSplitter.Split(text);
        var read = document with { Pages = text.Pages, Passages = passages.Count, State = DocumentStates.Ready };
        await commits.WriteAsync(write => DocumentWriter.SaveRead(write, read, passages), cancellationToken);
        return read;
    }

    private Task SaveAsync(ShopDocument document, CancellationToken cancellationToken) => commits.WriteAsync(write => DocumentWriter.SaveSchedule(write, document), cancellationToken);

    private ShopDocument Made(string? id, string productId, string name, string author) => new()
    {
        Id = id ?? Guid.CreateVersion7(time.GetUtcNow()).ToString("N"),
        ProductId = productId,
        Name = name,
        AddedBy = author,
        AddedAt = Now(),
        State = DocumentStates.Waiting,
    };

    private void DemandProduct(string productId) =>
        Demand(productId.Length == 0 || catalog.Product(productId) is not null, $"There is no product '{productId}' in the catalog: give its id as in the feed.");

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new ArgumentException(otherwise);
        }
    }

    /// <summary>5 minutes, 20, 80 and so on.</summary>
    private static long Delay(long failures) => FirstDelay << (2 * (int)Math.Min(failures, MostDoublings));

    internal long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}
