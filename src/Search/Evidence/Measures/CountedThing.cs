using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence.Measures;

/// <summary>The listed things that a question wants counted: "how many colors does it come in" and an attribute that lists colors.</summary>
public static class CountedThing
{
    private const int LongestNoun = 3;

    private static readonly HashSet<string> Ending =
        ["does", "do", "did", "is", "are", "has", "have", "can", "will", "of", "in", "on", "for", "with", "the", "you", "it", "there", "comes", "come", "available", "that", "to", "from", "i", "we", "your", "different"];

    /// <summary>The attribute whose name has the noun behind "how many" and whose value lists several; nothing where there is none.</summary>
    public static ProductAttribute? Find(string question, IEnumerable<ProductAttribute> attributes)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(attributes);
        var words = EvidenceText.Words(question);
        var many = words.IndexOf("many");
        var noun = many < 1 || words[many - 1] != "how" ? [] : words.Skip(many + 1).SkipWhile(word => word == "different").TakeWhile(word => !Ending.Contains(word)).Select(EvidenceText.Stem).ToList();
        return noun.Count is 0 or > LongestNoun ? null
            : attributes.FirstOrDefault(attribute => ListEntries.Of(attribute.Value).Count > 1 && noun.TrueForAll(EvidenceText.StemsOf(attribute.Name).Contains));
    }
}
