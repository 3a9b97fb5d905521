using System.Collections.Frozen;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// Prices and limits of price: "under $50", "cheaper than 100", "50 max", "around 40 quid", "$20". A number without a currency counts only after a
/// cue, and when nothing, or a small connecting word, follows: in "under 15 minutes" and "more than 2 ports" it counts something else.
/// </summary>
internal static class PriceRule
{
    private static readonly FrozenSet<string> Connectors = Words.Set("please pls for with in and or but each total that if preferably only thanks max maximum ? on you do is per any at");

    private static readonly FrozenSet<string> Pounds = Words.Set("pound pounds");

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        var context = new PriceContext(pieces);
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var slot in PriceRange.At(context, i) ?? Limit(context, i) ?? After(context, i) ?? Stated(context, i) ?? [])
            {
                yield return slot;
                i = Math.Max(i, context.PieceAt(slot.Start + slot.Length));
            }
        }
    }

    /// <summary>"under $50", "budget of about 300", "not more than rs 500".</summary>
    private static Slot[]? Limit(PriceContext context, int i)
    {
        foreach (var (comparison, isOfMoney, words) in PriceCues.Before)
        {
            if (!context.Has(i, words))
            {
                continue;
            }

            var number = i + words.Length;
            var hedge = comparison != PriceComparison.Around && number + 1 < context.Pieces.Count && PriceCues.Hedges.Contains(context.Pieces[number].Text) ? 1 : 0;
            if (Amount.At(context.Pieces, number + hedge) is { } amount && IsMoney(context, amount, isOfMoney, comparison))
            {
                return [context.Make(comparison, context.Pieces[i].Start, amount)];
            }
        }

        return null;
    }

    /// <summary>"50 eur max", "$100 or less", "$20 or more", "$50+", "40 quid or so".</summary>
    private static Slot[]? After(PriceContext context, int i)
    {
        if (Amount.At(context.Pieces, i) is not { } amount || !IsNoWeight(context, amount))
        {
            return null;
        }

        if (amount.HasCurrency && context.Pieces[amount.Last].Text[^1] == '+')
        {
            return [context.Make(PriceComparison.Minimum, context.Pieces[i].Start, amount)];
        }

        var cue = PriceCues.After.FirstOrDefault(cue => context.Has(amount.Last + 1, cue.Words) && (amount.HasCurrency || (cue.IsOfMoney && !context.IsOfOtherMeasures)));
        return cue.Words is null ? null : [context.Make(cue.Comparison, context.Pieces[i].Start, amount)];
    }

    /// <summary>Money without a cue is what it says: "is it $20", "I have 40 euros".</summary>
    private static Slot[]? Stated(PriceContext context, int i) =>
        Amount.At(context.Pieces, i) is { HasCurrency: true } amount && IsNoWeight(context, amount) ? [context.Make(PriceComparison.Exact, context.Pieces[i].Start, amount)] : null;

    private static bool IsMoney(PriceContext context, Amount amount, bool isOfMoney, PriceComparison comparison)
    {
        if (amount.HasCurrency)
        {
            return IsNoWeight(context, amount);
        }

        var nothingElse = context.Pieces[amount.Last].EndsClause || amount.Last + 1 >= context.Pieces.Count || Connectors.Contains(context.Pieces[amount.Last + 1].Text);
        return nothingElse && !context.IsOfOtherMeasures && (isOfMoney || context.SpeaksOfMoney) && (comparison != PriceComparison.Around || context.SpeaksOfMoney);
    }

    /// <summary>"is it under 5 pounds in weight".</summary>
    private static bool IsNoWeight(PriceContext context, Amount amount) => !(context.IsOfOtherMeasures && Pounds.Contains(context.Pieces[amount.Last].Text));
}
