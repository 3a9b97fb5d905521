using ProductQA.Nlu.Classification;

namespace ProductQA.Nlu.Slots;

/// <summary>Finds the named spans of an utterance by rules over its pieces and by a catalog's vocabulary. Where two claim the same characters, the more particular one wins.</summary>
public static class SlotExtractor
{
    /// <summary>The slots in the order of the text. Their spans lie in the text and do not overlap; only the first 2,000 characters are read.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="vocabulary">The catalog's words; without them brands, products, attributes and their values are not found.</param>
    public static IReadOnlyList<Slot> Extract(string text, Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = text.Length <= IntentClassifier.MostCharacters ? text : text[..IntentClassifier.MostCharacters];
        var pieces = Piece.Split(read);
        var (names, words) = VocabularyRule.Find(read, vocabulary);
        var slots = new SpanSet(read.Length);
        slots.Add(OrderNumberRule.Find(pieces));
        slots.Add(PriceRule.Find(pieces));
        slots.Add(names);
        slots.Add(SizeRule.Find(pieces));
        slots.Add(QuantityRule.Find(pieces));
        slots.Add(ColourRule.Find(pieces));
        slots.Add(words);
        slots.Add(ModelNumberRule.Find(pieces));
        slots.Add(PersonRule.Find(pieces));
        return slots.InOrder();
    }
}
