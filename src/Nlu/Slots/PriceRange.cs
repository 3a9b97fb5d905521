namespace ProductQA.Nlu.Slots;

/// <summary>
/// A lower and an upper limit together: "between 20 and 30 eur", "from $20 to $30", "20-30 eur", "10 to 20k rupees". What one end says of currency
/// and thousands holds for the other.
/// </summary>
internal static class PriceRange
{
    public static Slot[]? At(PriceContext context, int i)
    {
        var opened = context.Pieces[i].Text is "between" or "from" or "btw";
        return Amount.At(context.Pieces, opened ? i + 1 : i) is { } low ? Spaced(context, i, low, opened) : Dashed(context, i);
    }

    private static Slot[]? Spaced(PriceContext context, int i, Amount low, bool opened)
    {
        var joined = low.Last + 1 < context.Pieces.Count && context.Pieces[low.Last + 1].Text is "to" or "-" or "–" or "and";
        var high = joined ? Amount.At(context.Pieces, low.Last + 2) : null;
        if (high is null || (!opened && context.Pieces[low.Last + 1].Text == "and"))
        {
            return null;
        }

        var hasCurrency = low.HasCurrency || high.HasCurrency;
        var ends = high.Last + 1 >= context.Pieces.Count || context.Pieces[high.Last].EndsClause || context.SpeaksOfMoney;
        var isBare = opened && ends && !context.IsOfOtherMeasures && (context.SpeaksOfMoney || context.Pieces[i].Text != "from");
        return hasCurrency || isBare ? Make(context, (context.Pieces[i].Start, low), (context.Pieces[high.First].Start, high), context.Pieces[low.Last].End) : null;
    }

    /// <summary>"20-30 eur", "$20-$30": a dash means money only where a currency says so.</summary>
    private static Slot[]? Dashed(PriceContext context, int i)
    {
        var piece = context.Pieces[i];
        var dash = piece.Text.AsSpan(1).IndexOfAny('-', '–') + 1;
        if (dash <= 0 || piece.Text.Length != piece.Length || Amount.Read(piece.Text.AsSpan(0, dash)) is not { } low || Amount.Read(piece.Text.AsSpan(dash + 1)) is not { } high)
        {
            return null;
        }

        var before = i > 0 && Currencies.Contain(context.Pieces[i - 1].Text) ? Currencies.CodeOf(context.Pieces[i - 1].Text) : null;
        var after = i + 1 < context.Pieces.Count && !piece.EndsClause && Currencies.Contain(context.Pieces[i + 1].Text) ? Currencies.CodeOf(context.Pieces[i + 1].Text) : null;
        var currency = low.Currency ?? high.Currency ?? before ?? after;
        var lowAmount = new Amount(i, i, low.Value, currency, low.InThousands);
        var highAmount = new Amount(i, after is null ? i : i + 1, high.Value, currency, high.InThousands);
        return currency is null ? null : Make(context, (piece.Start, lowAmount), (piece.Start + dash + 1, highAmount), piece.Start + dash);
    }

    private static Slot[]? Make(PriceContext context, (int Start, Amount Amount) low, (int Start, Amount Amount) high, int lowEnd)
    {
        var lowValue = high.Amount.InThousands && !low.Amount.InThousands && low.Amount.Value < 1000 ? low.Amount.Value * 1000 : low.Amount.Value;
        var currency = low.Amount.Currency ?? high.Amount.Currency;
        return lowValue > high.Amount.Value ? null :
        [
            PriceContext.Make(PriceComparison.Minimum, low.Start, lowEnd, lowValue, currency),
            PriceContext.Make(PriceComparison.Maximum, high.Start, context.Pieces[high.Amount.Last].End, high.Amount.Value, high.Amount.Currency ?? currency),
        ];
    }
}
