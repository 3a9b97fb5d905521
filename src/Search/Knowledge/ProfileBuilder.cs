using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>Learns a catalog's profile from its products in one pass, with bounded memory. The order of the products does not matter. Not thread-safe.</summary>
public sealed class ProfileBuilder
{
    private const int SampledProducts = 20_000;
    private const int MostValueWords = 5000;

    private readonly ProductSample _sample = new(SampledProducts);
    private int _products;
    private int _variants;

    /// <summary>Takes a product into account; each product once.</summary>
    public void Observe(Product product)
    {
        _products++;
        _variants += product.Variants.Count;
        _sample.Observe(product);
    }

    /// <summary>What was learned so far.</summary>
    public CatalogProfile Build()
    {
        var titles = _sample.Products.ConvertAll(KindTitle.Of);
        var uses = WordUses.Count(titles);
        var lexicon = KindLearner.Learn(titles, uses);
        var (kinds, words) = KindPhrases.Count(titles, lexicon, uses);
        var valueWords = lexicon.Qualifiers.OrderByDescending(word => uses[word].Titles).ThenBy(word => word, StringComparer.Ordinal).Take(MostValueWords);
        return new CatalogProfile { Products = _products, Variants = _variants, Kinds = kinds, KindWords = words, ValueWords = [.. valueWords], KindTails = [.. lexicon.Tails.Order(StringComparer.Ordinal)] };
    }
}
