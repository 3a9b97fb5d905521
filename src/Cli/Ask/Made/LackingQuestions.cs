using ProductQA.Search.Catalog;

namespace ProductQA.Cli.Ask.Made;

/// <summary>
/// Finds a fact that a product lacks and a shopper might ask for: one that a product with like attributes has. It lacks it only where neither the name of an attribute nor
/// title nor description holds a word that comes near.
/// </summary>
internal sealed class LackingQuestions(IReadOnlyList<Product> products, IReadOnlyList<AttributeWording> wordings)
{
    private const int Alike = 4;
    private const int Looks = 40;

    private readonly HashSet<string> _asked = [.. wordings.Select(wording => wording.Attribute)];

    public AttributeWording? Of(Product product, Random random)
    {
        var own = Asked(product).ToHashSet();
        for (var look = 0; look < Looks; look++)
        {
            var other = Asked(products[random.Next(products.Count)]).ToHashSet();
            var lacking = other.Count(own.Contains) < Alike ? [] : wordings.Where(wording => other.Contains(wording.Attribute) && Lacks(product, wording)).ToList();
            if (lacking.Count > 0)
            {
                return lacking[random.Next(lacking.Count)];
            }
        }

        return null;
    }

    private IEnumerable<string> Asked(Product product) => product.Attributes.Select(attribute => attribute.Name).Where(_asked.Contains);

    private static bool Lacks(Product product, AttributeWording wording) => wording.TellsMissing
        && !product.Attributes.Any(attribute => wording.Names.Contains(attribute.Name, StringComparer.OrdinalIgnoreCase) || wording.Near.Any(near => Has(attribute.Name, near)))
        && !wording.Near.Any(near => Has(product.Title, near) || Has(product.Description, near));

    private static bool Has(string text, string near) => text.Contains(near, StringComparison.OrdinalIgnoreCase);
}
