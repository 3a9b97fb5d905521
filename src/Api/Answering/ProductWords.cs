using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>The words that a product has of its own: in its name, its text, its attributes and its options.</summary>
public static class ProductWords
{
    public static HashSet<string> Of(Product product) => new(
        In(product.Title)
            .Concat(In(product.Brand))
            .Concat(In(product.Description))
            .Concat(product.Attributes.SelectMany(attribute => In(attribute.Name)))
            .Concat(product.Attributes.SelectMany(attribute => In(attribute.Value)))
            .Concat(product.Variants.SelectMany(variant => variant.Options.Values).SelectMany(In)),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The words of a text, without the marks around them.</summary>
    public static List<string> In(string text) => [.. text.Split([' ', '?', '!', ',', ';', '(', ')', ':', '.'], StringSplitOptions.RemoveEmptyEntries)];
}
