using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Search.Evidence.Compatibility;

/// <summary>
/// What a product's data says it works with, and whether a thing is in it. Careful on purpose: a thing counts as named only where an entry names this
/// very thing; "Halden S4 Pro" names no "Halden S4", and "laptops with USB-C" name no laptop. What is not named is not denied.
/// </summary>
/// <param name="Fact">The attribute or the title that says it.</param>
/// <param name="Standing">How the thing stands to it.</param>
public sealed record CompatibilityClaim(Fact Fact, ThingStanding Standing)
{
    private const int FewWords = 3;
    private const string ForInTitle = " for ";
    private const string TitleField = "Title";

    private static readonly string[] Names = ["works with", "fits", "suitable ", "designed for", "made for", "for use with", "supported devices", "supported models", "supported phones", "supported systems", "supported operating systems"];

    /// <summary>The claim that names the thing, else the first that says anything; nothing where the product's data says nothing of what it works with.</summary>
    /// <param name="product">The product.</param>
    /// <param name="thing">The thing, see <see cref="CompatibilityQuestion.Thing"/>.</param>
    /// <param name="kinds">Kinds of product of the catalog, whose words behind a name add nothing: the laptop of "X14 laptop".</param>
    public static CompatibilityClaim? Of(Product product, string thing, IEnumerable<string> kinds)
    {
        ArgumentNullException.ThrowIfNull(product);
        ArgumentNullException.ThrowIfNull(thing);
        var asked = new AskedThing(thing, $"{product.Title} {product.Brand}", [.. kinds.SelectMany(EvidenceText.StemsOf)]);
        return Facts(product).Select(fact => new CompatibilityClaim(fact, asked.In(Said(fact))))
            .Where(claim => claim.Standing == ThingStanding.Named || claim.Fact.Field != TitleField)
            .OrderByDescending(claim => claim.Standing).FirstOrDefault();
    }

    private static IEnumerable<Fact> Facts(Product product)
    {
        foreach (var attribute in product.Attributes.Where(attribute => Says(attribute.Name) && IsList(attribute)))
        {
            yield return new Fact(product.Id, attribute.Name, attribute.Value, "attribute");
        }

        if (product.Title.Contains(ForInTitle, StringComparison.OrdinalIgnoreCase))
        {
            yield return new Fact(product.Id, TitleField, product.Title, "attribute");
        }
    }

    /// <summary>Names that speak of other things; electromagnetic compatibility is a matter of standards.</summary>
    private static bool Says(string name) =>
        (name.Contains("compatib", StringComparison.OrdinalIgnoreCase) && !name.Contains("electromagnetic", StringComparison.OrdinalIgnoreCase))
        || Array.Exists(Names, start => name.StartsWith(start, StringComparison.OrdinalIgnoreCase));

    /// <summary>A yes or no, or a measure ("15.6 in"), names nothing.</summary>
    private static bool IsList(ProductAttribute attribute)
    {
        var words = EvidenceText.Words(attribute.Value);
        return words is [not ("yes" or "no" or "not" or "y" or "n"), ..] && AttributeValue.Of(attribute.Name, attribute.Value).Kind == ValueKind.Text
            && (words.Count > FewWords || MeasureReader.Read(attribute.Value).Measures.Count == 0);
    }

    private static string Said(Fact fact) => fact.Field == TitleField ? fact.Value[(fact.Value.IndexOf(ForInTitle, StringComparison.OrdinalIgnoreCase) + ForInTitle.Length)..] : fact.Value;
}

/// <summary>How a thing stands to what a product is said to work with; the surer the higher.</summary>
public enum ThingStanding
{
    /// <summary>It is not mentioned; that denies nothing.</summary>
    Unmentioned,

    /// <summary>Words of it occur, but it is not named beyond doubt.</summary>
    Touched,

    /// <summary>It is named.</summary>
    Named,
}
