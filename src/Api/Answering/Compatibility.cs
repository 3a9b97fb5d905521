using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence.Compatibility;

namespace ProductQA.Api.Answering;

/// <summary>
/// Whether a product works with a thing, pure: yes only where the shop's data names this very thing. What is not named is never denied: then the data is
/// quoted and the shop is asked.
/// </summary>
public static class Compatibility
{
    public static Outcome? Decide(Findings found) => found.Works is { } claim && found.Target.One is { } product
        ? claim.Standing switch
        {
            ThingStanding.Named => new WorksWith(product, claim.Fact),
            ThingStanding.Unmentioned => new WorksUnsaid(product, claim.Fact),
            _ => new FactAnswered(product, claim.Fact, found.Text),
        }
        : null;

    /// <summary>What the product's data says of a thing that the question asks about; nothing where it asks something else or the data says nothing.</summary>
    public static CompatibilityClaim? Read(string question, Product? product, IEnumerable<string> kinds) =>
        product is not null && CompatibilityQuestion.Thing(question) is { } thing && !IsName(thing, product) ? CompatibilityClaim.Of(product, thing, kinds) : null;

    // "Does it fit the hub": the product itself is no other thing.
    private static bool IsName(string thing, Product product) =>
        thing.Split(' ').All(word => product.Title.Split(" for ")[0].Contains(word, StringComparison.OrdinalIgnoreCase));
}
