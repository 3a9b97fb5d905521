namespace ProductQA.Nlu;

/// <summary>A stretch of an utterance with a wish of its own: of "hi, is it waterproof? I'd like two" there are three.</summary>
/// <param name="Start">Index of its first character in the utterance, from 0.</param>
/// <param name="Length">Number of characters; 0 only where the utterance is empty.</param>
/// <param name="Intents">Intents from most to least likely; at least one.</param>
/// <param name="Slots">The slots whose spans lie in it, in the order of the text; spans count from the utterance's beginning.</param>
public sealed record UnderstoodPart(int Start, int Length, IReadOnlyList<RankedIntent> Intents, IReadOnlyList<Slot> Slots)
{
    /// <summary>Index of the first character behind it.</summary>
    public int End => Start + Length;

    /// <summary>The most likely intent.</summary>
    public RankedIntent Top => Intents[0];
}
