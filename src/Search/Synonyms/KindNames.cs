using ProductQA.Search.Evidence;

namespace ProductQA.Search.Synonyms;

/// <summary>Names of general English for the same kind of thing (data/lexicon/kind-names.csv): "laptop" and "notebook".</summary>
internal static class KindNames
{
    /// <summary>All of them.</summary>
    public static SynonymSet General { get; } = SynonymSet.From(EvidenceResource.Lines("kind-names.csv").Select(line => SynonymRule.Of(line.Split(','))));
}
