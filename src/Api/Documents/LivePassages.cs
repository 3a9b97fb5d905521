using ProductQA.Api.Storage;
using ProductQA.Search.Catalog;
using ProductQA.Search.Indexing;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Documents;

/// <summary>
/// Finds the sentences that answer a question in a product's documents and description. The description is cut into passages here and now: it comes
/// with the product, and so the index holds documents alone.
/// </summary>
public sealed partial class LivePassages(StorageOptions storage, TimeProvider time, ILogger<LivePassages> log) : IDisposable
{
    private const int MostPassages = 30;
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(1);

    private readonly QuotationRanker _ranker = new();
    private readonly Lock _gate = new();
    private PassageIndex? _index;
    private DateTimeOffset _lookedAt;

    /// <summary>Sentences of a product's documents and description, best first.</summary>
    public IReadOnlyList<Quotation> Of(Product product, string question) => _ranker.Rank(
        question,
        [.. Indexed(product.Id, question, product.Title), .. PassageSplitter.SplitDescription(product.Description).Select(text => new Passage(product.Id, "", "", 0, "", text.Text))],
        product.Title);

    /// <summary>Sentences of the shop's own documents, best first.</summary>
    public IReadOnlyList<Quotation> OfShop(string question) => _ranker.Rank(question, Indexed("", question, null));

    public void Dispose() => _index?.Dispose();

    private IReadOnlyList<Passage> Indexed(string productId, string question, string? title)
    {
        try
        {
            return Fresh()?.Find(productId, question, title, MostPassages) ?? [];
        }
        catch (CatalogIndexException fault)
        {
            LogUnreadable(fault);
            return [];
        }
    }

    /// <summary>The index as it is now; nothing where there is none yet.</summary>
    private PassageIndex? Fresh()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (now - _lookedAt >= RefreshEvery)
            {
                _lookedAt = now;
                _index?.Refresh();
                _index ??= Directory.Exists(storage.PassagesDirectory) ? PassageIndex.OpenRead(storage.PassagesDirectory) : null;
            }

            return _index;
        }
    }

    [LoggerMessage(62, LogLevel.Warning, "The passage index cannot be read; answers come without documents until it is built anew")]
    private partial void LogUnreadable(Exception fault);
}
