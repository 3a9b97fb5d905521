using Microsoft.Extensions.Options;
using ProductQA.Api.Catalog.Synonyms;
using ProductQA.Api.Documents;
using ProductQA.Api.Shop;
using ProductQA.Nlu;
using ProductQA.Search;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Indexing;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Mentions;
using ProductQA.Search.Passages;
using ProductQA.Search.Synonyms;

namespace ProductQA.Api.Catalog;

/// <summary>The catalog as it is searched now: opens the index on first use and takes over what was committed since: by this process at once, by another within a second.</summary>
public sealed class LiveCatalog(IndexMaintenance maintenance, CatalogStore catalog, SynonymStore synonyms, LivePassages documents, IOptions<ShopOptions> shop, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromSeconds(1);

    private readonly AttributeRanker _attributes = new();
    private readonly PassageRanker _passages = new();
    private readonly LiveVocabulary _vocabulary = new();
    private readonly Lock _gate = new();
    private Opened? _opened;

    /// <summary>The shop's currency: ISO 4217.</summary>
    public string Currency => shop.Value.Currency;

    public CatalogProfile? Profile => Fresh().Index.Profile;

    /// <summary>Products for a query in the shop's currency and with its synonyms.</summary>
    public SearchResult Search(CatalogQuery query)
    {
        var now = Fresh();
        return now.Searcher.Search(query with { Currency = Currency, Synonyms = now.Synonyms });
    }

    /// <summary>Whether words name a kind of thing that the catalog has.</summary>
    public bool HasKind(string words) => Search(new CatalogQuery(words, 1)).Kind is not null;

    /// <summary>What kind of thing a product is, or nothing where the catalog does not tell.</summary>
    public ProductKind? KindOf(Product product) => Fresh().Index.Kinds.KindOf(product);

    /// <summary>The product that words name in a conversation about a product, or about none.</summary>
    public ProductMention Resolve(string text, string focusProductId = "") => Fresh().Resolver.Resolve(text, focusProductId);

    /// <summary>The one of a few products that words name.</summary>
    public ProductMention Resolve(string text, IReadOnlyList<string> within) => Fresh().Resolver.Resolve(text, within);

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
            var (now, commits) = (time.GetUtcNow(), maintenance.Commits);
            if (_opened is null)
            {
                var index = maintenance.OpenRead();
                _opened = new Opened(index, new CatalogSearcher(index, ranker: maintenance.Ranker()), new ProductResolver(index), catalog.Policies(), now, commits, synonyms.Read(), synonyms.Version());
            }
            else if (now - _opened.At >= RefreshEvery || commits != _opened.Commits)
            {
                _opened.Index.Refresh();
                _opened = _opened with { Policies = catalog.Policies(), At = now, Commits = commits };
                FollowSynonyms();
            }

            return _opened;
        }
    }

    private void FollowSynonyms()
    {
        var version = synonyms.Version();
        if (_opened!.SynonymVersion != version)
        {
            _opened = _opened with { Synonyms = synonyms.Read(), SynonymVersion = version };
        }
    }

    private sealed record Opened(CatalogIndex Index, CatalogSearcher Searcher, ProductResolver Resolver, IReadOnlyList<Fact> Policies, DateTimeOffset At, long Commits, SynonymSet Synonyms, string SynonymVersion);
}
