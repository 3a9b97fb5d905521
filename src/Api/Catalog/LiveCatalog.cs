using System.Globalization;
using Microsoft.Extensions.Options;
using ProductQA.Api.Documents;
using ProductQA.Api.Shop;
using ProductQA.Api.Storage;
using ProductQA.Nlu;
using ProductQA.Search;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Indexing;
using ProductQA.Search.Mentions;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Catalog;

/// <summary>The catalog as it is searched now: opens the index on first use and takes over what was committed since, by this process or another.</summary>
public sealed class LiveCatalog(StorageOptions storage, CatalogStore catalog, IOptions<ShopOptions> shop, LivePassages documents, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(1);

    private readonly AttributeRanker _attributes = new();
    private readonly PassageRanker _passages = new();
    private readonly LiveVocabulary _vocabulary = new();
    private readonly Lock _gate = new();
    private Opened? _opened;

    public IReadOnlyList<Hit> Find(Understanding understanding, int top) => Fresh().Searcher.Find(new CatalogQuery(understanding.Utterance, top)
    {
        MinimumPrice = MinorUnits(understanding, SlotKinds.MinimumPrice),
        MaximumPrice = MinorUnits(understanding, SlotKinds.MaximumPrice),
    });

    public ProductMention Resolve(string text, IReadOnlyList<string>? within = null) =>
        within is null ? Fresh().Resolver.Resolve(text) : Fresh().Resolver.Resolve(text, within);

    /// <summary>The catalog's words; those of a change follow within seconds.</summary>
    public Vocabulary Vocabulary => _vocabulary.Of(Fresh().Index);

    public void RefreshVocabulary() => _vocabulary.Refresh(Fresh().Index);

    /// <summary>Number of different attribute names.</summary>
    public int AttributeNames => Fresh().Index.AttributeNames.Count;

    /// <summary>The product's attributes, and its offer, by how well each answers, best first.</summary>
    public IReadOnlyList<RankedFact> Facts(string question, Product product) =>
        _attributes.Rank(question, AskableFacts.Of(product), product.Title, Fresh().Index.AttributeNames, product.Id);

    /// <summary>The shop's policies by how well each answers, best first.</summary>
    public IReadOnlyList<RankedFact> Policies(string question) => _passages.Rank(question, Fresh().Policies);

    /// <summary>Sentences of the product's documents and description, or of the shop's documents without a product, by how well they answer, best first.</summary>
    public IReadOnlyList<Quotation> Passages(string question, Product? product) => product is null ? documents.OfShop(question) : documents.Of(product, question);

    public void Dispose() => _opened?.Index.Dispose();

    private Opened Fresh()
    {
        lock (_gate)
        {
            var now = time.GetUtcNow();
            if (_opened is null)
            {
                var index = CatalogIndex.OpenRead(storage.IndexDirectory);
                _opened = new Opened(index, new CatalogSearcher(index), new ProductResolver(index), catalog.Policies(), now);
            }
            else if (now - _opened.At >= RefreshEvery)
            {
                _opened.Index.Refresh();
                _opened = _opened with { Policies = catalog.Policies(), At = now };
            }

            return _opened;
        }
    }

    private long? MinorUnits(Understanding understanding, string kind) =>
        understanding.Slots.FirstOrDefault(slot => slot.Kind == kind) is { } slot
        && decimal.TryParse(slot.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
            ? Money.FromAmount(amount, shop.Value.Currency)?.MinorUnits
            : null;

    private sealed record Opened(CatalogIndex Index, CatalogSearcher Searcher, ProductResolver Resolver, IReadOnlyList<Fact> Policies, DateTimeOffset At);
}
