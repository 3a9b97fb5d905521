using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// Learns a catalog's profile from its products in one pass, with bounded memory: fill and common values are counted over all products,
/// kinds, units, middles and what does not fit are learned from a sample of 20,000 that is the same whatever the products' order. Not thread-safe.
/// </summary>
public sealed class ProfileBuilder
{
    private const int SampledProducts = 20_000;
    private const int MostBrands = 5_000;
    private const int MostBrandsShown = 1_000;
    private const int MostValueWords = 5_000;

    private readonly ProductSample _sample = new(SampledProducts);
    private readonly AttributeCounters _attributes = new();
    private readonly ValueCounts _brands = new(MostBrands);
    private readonly ValueCounts _kinds = new(MostBrands);
    private readonly TitleCounts _titles = new();
    private readonly GapFinder _gaps = new();
    private int _products;
    private int _variants;

    /// <summary>Takes a product into account; each product once.</summary>
    public void Observe(Product product)
    {
        _products++;
        _variants += product.Variants.Count;
        _sample.Observe(product);
        _attributes.Observe(product);
        Count(_brands, product.Brand);
        Count(_kinds, product.Kind);
        _titles.Observe(product.Title);
        _gaps.Observe(product);
    }

    /// <summary>What was learned so far.</summary>
    public CatalogProfile Build()
    {
        var sample = _sample.Products;
        var attributes = Task.Run(() => AttributeProfiles.Of(_attributes, sample));
        var titles = KindTitle.Of(sample);
        var uses = WordUses.Count(titles);
        var lexicon = KindLearner.Learn(titles, uses);
        var (kinds, words) = KindPhrases.Count(titles, lexicon, uses);
        var profile = new CatalogProfile
        {
            Products = _products,
            Variants = _variants,
            Attributes = attributes.GetAwaiter().GetResult(),
            Brands = _brands.Most(MostBrandsShown),
            Kinds = KindPhrases.Joined(_kinds.Most(MostBrandsShown), kinds),
            KindWords = words,
            KindTails = [.. lexicon.Tails.Order(StringComparer.Ordinal)],
            ValueWords = [.. lexicon.Qualifiers.OrderByDescending(word => uses[word].Titles).ThenBy(word => word, StringComparer.Ordinal).Take(MostValueWords)],
        };
        return profile with { Suspicions = Suspicions(sample, profile) };
    }

    private List<SuspicionGroup> Suspicions(IReadOnlyList<Product> sample, CatalogProfile profile)
    {
        var reader = new KindReader(profile);
        var odd = new OddFinder(reader, profile, KindNumbers.Of(sample, reader, profile), _titles);
        foreach (var product in sample)
        {
            odd.Observe(product);
        }

        var same = odd.Groups.Select(group => group.Kind == SuspicionKind.SameTitle ? group with { Products = _titles.Shared } : group);
        return [.. same.Concat(_gaps.Groups).OrderBy(group => group.Kind)];
    }

    private static void Count(ValueCounts counts, string value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            counts.Add(value.Trim());
        }
    }
}
