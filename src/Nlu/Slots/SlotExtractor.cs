using ProductQA.Nlu.Classification;

namespace ProductQA.Nlu.Slots;

/// <summary>Finds the named spans of an utterance by rules over its pieces. Where two rules claim the same characters, the more particular one wins.</summary>
public static class SlotExtractor
{
    /// <summary>The slots in the order of the text. Their spans lie in the text and do not overlap; only the first 2,000 characters are read.</summary>
    public static IReadOnlyList<Slot> Extract(string text)
    {
        var pieces = Piece.Split(text.Length <= IntentClassifier.MostCharacters ? text : text[..IntentClassifier.MostCharacters]);
        var slots = new List<Slot>();
        foreach (var slot in OrderNumberRule.Find(pieces)
            .Concat(PriceRule.Find(pieces))
            .Concat(SizeRule.Find(pieces))
            .Concat(QuantityRule.Find(pieces))
            .Concat(ModelNumberRule.Find(pieces))
            .Concat(ColourRule.Find(pieces))
            .Concat(PersonRule.Find(pieces)))
        {
            if (slots.TrueForAll(taken => slot.Start >= taken.End || taken.Start >= slot.End))
            {
                slots.Add(slot);
            }
        }

        slots.Sort((left, right) => left.Start.CompareTo(right.Start));
        return slots;
    }
}
