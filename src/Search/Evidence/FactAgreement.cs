using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence;

/// <summary>
/// Whether a fact settles a yes/no question. Careful on purpose: a wrong "yes" costs a sale's trust, so where question and fact do not clearly speak of
/// the same thing nothing is claimed and the fact is merely stated.
/// </summary>
/// <param name="MentionsName">The question speaks of the attribute by its name or in words that mean the same.</param>
/// <param name="Value">How a value that the question names ("is it blue") stands to the fact's.</param>
/// <param name="MissesNumber">The question holds a number ("4 ports", "windows 10") that the fact does not.</param>
public sealed record FactAgreement(bool MentionsName, AskedValue Value, bool MissesNumber)
{
    /// <summary>Share of a name's words that the question must mean before it speaks of the name.</summary>
    private const double LeastCoverage = 0.6;

    /// <summary>"Faux leather" is not leather, and "not for outdoor use" is not for outdoor use.</summary>
    private static readonly HashSet<string> Reversing = new(
        [
            "faux", "imitation", "artificial", "synthetic", "fake", "look", "like", "effect", "style", "bonded", "simulated", "plated", "vegan", "not",
            "no", "non", "without", "except", "free", "only", "optional", "trim", "coated", "unsupported",
        ],
        StringComparer.Ordinal);

    /// <summary>Compares a question with a fact; never fails, whatever the texts.</summary>
    public static FactAgreement Of(string question, Fact fact, string? productTitle = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(fact);
        var asked = new AskedQuestion(question, productTitle, _ => 1);
        var attribute = new AnalyzedAttribute(new ProductAttribute(fact.Field, fact.Value));
        var misses = asked.Words.Where((word, i) => !asked.IsProductWord[i] && word.Any(char.IsAsciiDigit))
            .Any(word => !attribute.Value.Words.Contains(word) && Array.IndexOf(attribute.NameStems, word) < 0);
        return new FactAgreement(Mentions(asked, attribute), Compare(asked, attribute), misses);
    }

    private static bool Mentions(AskedQuestion asked, AnalyzedAttribute attribute)
    {
        var match = AttributeMatch.Of(asked, attribute, withAsks: false);
        if (attribute.HeadIndex < 0)
        {
            return false;
        }

        // "Can it go in the dishwasher" speaks of "Dishwasher safe", though not of safety.
        return attribute.NameStems[attribute.HeadIndex] == "safe"
            ? match.NameStrength.Where((strength, i) => i != attribute.HeadIndex).Any(strength => strength > 0.5)
            : match.NameStrength[attribute.HeadIndex] > 0.5 && match.NameCoverage(attribute) >= LeastCoverage;
    }

    private static AskedValue Compare(AskedQuestion asked, AnalyzedAttribute attribute)
    {
        if (attribute.Value.Words.Exists(Reversing.Contains) || asked.Form.AskedNegatively)
        {
            return AskedValue.None;
        }

        var askedStems = asked.Stems.Where((_, i) => asked.Weights[i] > 0 && !asked.IsProductWord[i]).ToHashSet(StringComparer.Ordinal);
        askedStems.ExceptWith(attribute.NameStems);
        var known = askedStems.Where(stem => ValueFamilies.Of(stem).Count > 0).ToList();
        if (known.Count == 0)
        {
            return AskedValue.None;
        }

        return known.TrueForAll(attribute.ValueStems.Contains) ? AskedValue.Contained : Excludes(known, attribute) ? AskedValue.Different : AskedValue.None;
    }

    /// <summary>Every word of the value is known, of the asked word's kind, and of another family.</summary>
    private static bool Excludes(List<string> asked, AnalyzedAttribute attribute)
    {
        var listed = attribute.ValueStems.Where(stem => !AttributeValue.IsNumber(stem)).ToList();
        return listed.Count > 0 && asked.TrueForAll(word =>
        {
            var families = ValueFamilies.Of(word);
            return listed.TrueForAll(value =>
                ValueFamilies.Of(value).Any(of => families.Any(own => own.Kind == of.Kind)) && !ValueFamilies.Of(value).Any(families.Contains));
        });
    }
}

/// <summary>How a value that a question names stands to the one that is listed.</summary>
public enum AskedValue
{
    /// <summary>The question names no value of a known kind, or nothing can be said.</summary>
    None,

    /// <summary>The listed value holds the asked one.</summary>
    Contained,

    /// <summary>The listed value is of the same kind and excludes the asked one.</summary>
    Different,
}
