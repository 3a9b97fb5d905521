using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence.Measures;

/// <summary>
/// Whether an attribute is what a degree asks for. A likely answer to "how much" is not enough to call a product the first: the noun must be the attribute's
/// own ("most memory"), a bare "bigger" means a size and no single side, and nothing lists what is "most popular".
/// </summary>
public static class DegreeField
{
    private const double Most = 0.5;
    private const double Surely = 0.8;

    /// <summary>Questions that name their measure by themselves; behind "how big" or "how long" many stand.</summary>
    private static readonly HashSet<string> Speaking = ["how heavy", "how bright", "how loud", "how fast"];

    private static readonly HashSet<string> Sizes = [.. new[] { "size", "sizes", "volume", "capacity", "diagonal", "dimensions" }.Select(EvidenceText.Stem)];

    /// <summary>True where the attribute's name says what is asked; never fails, whatever the texts.</summary>
    public static bool Fits(Degree degree, Fact fact)
    {
        ArgumentNullException.ThrowIfNull(degree);
        ArgumentNullException.ThrowIfNull(fact);
        var attribute = new AnalyzedAttribute(new ProductAttribute(fact.Field, fact.Value));
        return degree switch
        {
            _ when Array.Exists(attribute.NameStems, stem => AttributeLexicon.Default.IsOuter(stem) && !EvidenceText.StemsOf(degree.Noun).Contains(stem)) => false,
            { Noun.Length: > 0 } when Match(degree.Noun, attribute, withAsks: false).ByName >= Most => true,
            { Question: "how much" } => false,
            { Noun.Length: > 0 } => Speaking.Contains(degree.Question) && Match(degree.Question, attribute, withAsks: true).Asked >= Surely,
            { Question: "how big" } => Array.Exists(attribute.NameStems, Sizes.Contains),
            _ => true,
        };
    }

    private static AttributeMatch Match(string text, AnalyzedAttribute attribute, bool withAsks) => AttributeMatch.Of(new AskedQuestion(text, null, _ => 1), attribute, withAsks);
}
