namespace ProductQA.Search.Queries;

/// <summary>One thing that a query asks for, in all the ways in which the catalog may write it.</summary>
/// <param name="Text">As the shopper would read it: corrected, joined where it was torn apart.</param>
/// <param name="Alternatives">Stems that must stand together, the query's own first; at least one.</param>
internal sealed record QueryWord(string Text, IReadOnlyList<Alternative> Alternatives)
{
    /// <summary>The stem of the last word of its own form: what a kind is named by.</summary>
    public string Head => Alternatives[0].Stems[^1];

    /// <summary>The same of each form.</summary>
    public IEnumerable<string> Heads => Alternatives.Select(alternative => alternative.Stems[^1]);
}

/// <summary>A way to say a word.</summary>
/// <param name="Stems">Stems of its words, all of which a product must have.</param>
/// <param name="Weight">How much it counts beside the shopper's own word, from 0 to 1.</param>
internal sealed record Alternative(IReadOnlyList<string> Stems, float Weight)
{
    public static Alternative Of(IEnumerable<string> words, float weight) => new([.. words.Select(Text.Stemmer.Stem)], weight);
}
