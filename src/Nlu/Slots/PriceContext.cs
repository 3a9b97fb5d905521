namespace ProductQA.Nlu.Slots;

/// <summary>The pieces of an utterance with what they say of money as a whole.</summary>
internal sealed class PriceContext(IReadOnlyList<Piece> pieces)
{
    public IReadOnlyList<Piece> Pieces { get; } = pieces;

    /// <summary>Whether a word of price stands anywhere in the utterance.</summary>
    public bool SpeaksOfMoney { get; } = pieces.Any(piece => PriceCues.Money.Contains(piece.Text));

    /// <summary>Whether its bare numbers may be ages, weights or lengths.</summary>
    public bool IsOfOtherMeasures { get; } = pieces.Any(piece => PriceCues.OtherMeasures.Contains(piece.Text));

    /// <summary>Whether words stand from a piece on.</summary>
    public bool Has(int i, ReadOnlySpan<string> words)
    {
        for (var offset = 0; offset < words.Length; offset++)
        {
            if (i + offset >= Pieces.Count || Pieces[i + offset].Text != words[offset])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Index of the last piece that begins before a character.</summary>
    public int PieceAt(int end)
    {
        var (low, high) = (0, Pieces.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Pieces[middle].Start < end ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    public Slot Make(PriceComparison comparison, int start, Amount amount) => Make(comparison, start, Pieces[amount.Last].End, amount.Value, amount.Currency);

    public static Slot Make(PriceComparison comparison, int start, int end, decimal value, string? currency) => new(KindOf(comparison), start, end - start, Amount.TextOf(value))
    {
        Comparison = comparison,
        Currency = string.IsNullOrEmpty(currency) ? null : currency,
    };

    private static string KindOf(PriceComparison comparison) => comparison switch
    {
        PriceComparison.Maximum => SlotKinds.MaximumPrice,
        PriceComparison.Minimum => SlotKinds.MinimumPrice,
        _ => SlotKinds.Price,
    };
}
