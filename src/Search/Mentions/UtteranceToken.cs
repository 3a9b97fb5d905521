using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>A word of an utterance, weighed by the catalog.</summary>
/// <param name="Text">The word as split.</param>
/// <param name="Role">What part it plays.</param>
/// <param name="Segment">Number of the stretch between boundaries that it stands in.</param>
/// <param name="Weight">Rarity in the catalog, above 0; the rarer, the more it says.</param>
/// <param name="Stems">Its stem; for a misspelt word those of the words it was corrected to.</param>
/// <param name="IsCorrected">Whether it was misspelt.</param>
/// <param name="IsKnown">Whether a title, brand or kind of the catalog has it, corrected or not.</param>
/// <param name="IsDescription">Whether a description or an attribute's value has it.</param>
internal sealed record UtteranceToken(string Text, TokenRole Role, int Segment, double Weight, IReadOnlyList<string> Stems, bool IsCorrected, bool IsKnown, bool IsDescription)
{
    /// <summary>The stem of the word as it was typed.</summary>
    public string OwnStem { get; } = Stemmer.Stem(Text);
}

/// <summary>Words of the utterance that together are a code which the catalog has.</summary>
internal sealed record UtteranceCode(int Start, int End, string Code, double Weight, bool IsExact);
