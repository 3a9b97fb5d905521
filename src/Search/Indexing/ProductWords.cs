using ProductQA.Search.Catalog;
using ProductQA.Search.Text;

namespace ProductQA.Search.Indexing;

/// <summary>The words of a product, split once.</summary>
internal sealed class ProductWords
{
    private const int MaximumDescription = 20_000;

    public ProductWords(Product product)
    {
        Title = CatalogText.Tokens(product.Title);
        Brand = CatalogText.Tokens(product.Brand);
        Kind = CatalogText.Tokens(product.Kind);
        var description = product.Description.Length > MaximumDescription ? product.Description[..MaximumDescription] : product.Description;
        Description = CatalogText.Tokens(description);
        var values = product.Attributes.Select(fact => fact.Value).Concat(product.Variants.SelectMany(variant => variant.Options.Values)).ToList();
        Values = [.. values.SelectMany(CatalogText.Tokens).Select(Stemmer.Stem)];
        Codes = [.. CodesOf(product).Where(Search.Text.Codes.IsCode).Distinct()];
        Everything = Text.Select(Stemmer.Stem).Concat(Values).Concat(Codes).Concat(values.Append(description).SelectMany(Search.Text.Codes.In));
    }

    public List<string> Title { get; }

    public List<string> Brand { get; }

    public List<string> Kind { get; }

    public List<string> Description { get; }

    /// <summary>Title, brand, kind and description.</summary>
    public IEnumerable<string> Text => Title.Concat(Brand.Except(Title)).Concat(Kind).Concat(Description);

    /// <summary>Stems of the values of attributes and options.</summary>
    public List<string> Values { get; }

    /// <summary>The product's own codes, normalised.</summary>
    public List<string> Codes { get; }

    /// <summary>Stems and codes of all that is said anywhere, some more than once.</summary>
    public IEnumerable<string> Everything { get; }

    private static IEnumerable<string> CodesOf(Product product) => Search.Text.Codes.In(product.Title)
        .Concat(Search.Text.Codes.In(product.Model))
        .Append(Search.Text.Codes.Normalised(product.Model))
        .Concat(product.Variants.SelectMany(OfVariant))
        .Append(Search.Text.Codes.Normalised(product.Id));

    private static IEnumerable<string> OfVariant(Variant variant) => Search.Text.Codes.In(variant.Options.GetValueOrDefault("Model", ""))
        .Append(Search.Text.Codes.Normalised(variant.Sku))
        .Append(Search.Text.Codes.Number(variant.Gtin));
}
