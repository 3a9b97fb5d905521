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
            .Concat(FindColours(pieces)))
        {
            if (slots.TrueForAll(taken => slot.Start >= taken.Start + taken.Length || taken.Start >= slot.Start + slot.Length))
            {
                slots.Add(slot);
            }
        }

        slots.Sort((left, right) => left.Start.CompareTo(right.Start));
        return slots;
    }

    private static IEnumerable<Slot> FindColours(IEnumerable<Piece> pieces) => pieces
        .Where(piece => Words.Colours.Contains(piece.Text))
        .Select(piece => new Slot(SlotKinds.Colour, piece.Start, piece.Length, piece.Text));
}
