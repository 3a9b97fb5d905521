namespace ProductQA.Nlu.Slots;

/// <summary>A clothing or shoe size: "size M", "size 42", "XL", "eu 42". A single letter or a number is a size only beside the word; "17 inch" never is.</summary>
internal static class SizeRule
{
    private const decimal Most = 60;

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var afterWord = i > 0 && pieces[i - 1].Text is "size" or "sizes" or "sz";
            var afterSystem = i > 0 && pieces[i - 1].Text is "eu" or "uk" or "us";
            var known = Words.Sizes.TryGetValue(pieces[i].Text, out var value);
            if (known && (afterWord || IsText(pieces, i + 1, "size") || (pieces[i].Text.EndsWith('l') || pieces[i].Text.EndsWith('s')) && pieces[i].Text.Contains('x', StringComparison.Ordinal)))
            {
                yield return Make(pieces, afterWord ? i - 1 : i, i, value!);
            }
            else if ((afterWord || afterSystem) && Amount.Read(pieces[i].Text) is { HasCurrency: false, Value: > 0 and <= Most } && !IsUnit(pieces, i + 1))
            {
                yield return Make(pieces, i - 1, i, pieces[i].Text.ToUpperInvariant());
            }
        }
    }

    private static bool IsText(IReadOnlyList<Piece> pieces, int i, string text) => i < pieces.Count && pieces[i].Text == text;

    private static bool IsUnit(IReadOnlyList<Piece> pieces, int i) => i < pieces.Count && Words.Units.Contains(pieces[i].Text);

    private static Slot Make(IReadOnlyList<Piece> pieces, int first, int last, string value) =>
        new(SlotKinds.Size, pieces[first].Start, pieces[last].End - pieces[first].Start, value);
}
