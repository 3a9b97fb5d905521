namespace ProductQA.Nlu.Slots;

/// <summary>
/// Limits of price: "under $50", "cheaper than 100", "between 20 and 30 eur", "50 max". A number without a currency counts only when nothing, or a
/// small connecting word, follows: in "under 15 minutes" and "more than 2 ports" it counts something else.
/// </summary>
internal static class PriceRule
{
    private static readonly string[][] MaximumCues = Cues(
        "under,below,less than,lower than,cheaper than,up to,upto,max,maximum,at most,no more than,not more than,within,not over,<,budget,budget of,budget is,spend");

    private static readonly string[][] MinimumCues = Cues("over,above,more than,at least,min,minimum,starting at,higher than,>,pricier than,from");

    private static readonly HashSet<string> Connectors = new(StringComparer.Ordinal)
    {
        "please", "pls", "for", "with", "in", "and", "or", "but", "each", "total", "that", "if", "preferably", "only", "thanks", "max", "maximum", "?", "on", "you", "do", "is",
    };

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            foreach (var slot in Range(pieces, i) ?? Limit(pieces, i, MaximumCues, SlotKinds.MaximumPrice) ?? Limit(pieces, i, MinimumCues, SlotKinds.MinimumPrice) ?? After(pieces, i) ?? [])
            {
                yield return slot;
            }
        }
    }

    private static Slot[]? Range(IReadOnlyList<Piece> pieces, int i)
    {
        if (pieces[i].Text is not ("between" or "from") || Amount.At(pieces, i + 1) is not { } low)
        {
            return Dashed(pieces, i);
        }

        var joined = low.Last + 1 < pieces.Count && pieces[low.Last + 1].Text is "and" or "to" or "-" or "–";
        var high = joined ? Amount.At(pieces, low.Last + 2) : null;
        return high is not null && low.Value <= high.Value && (low.HasCurrency || IsMoney(pieces, high))
            ? [Make(SlotKinds.MinimumPrice, pieces, i, low), Make(SlotKinds.MaximumPrice, pieces, high.First, high)]
            : null;
    }

    /// <summary>"20-30 eur", "$20-$30": a dash means money only where a currency says so.</summary>
    private static Slot[]? Dashed(IReadOnlyList<Piece> pieces, int i)
    {
        var text = pieces[i].Text;
        var dash = text.IndexOfAny(['-', '–']);
        if (dash <= 0 || Amount.Read(text[..dash]) is not { } low || Amount.Read(text[(dash + 1)..]) is not { } high)
        {
            return null;
        }

        var currencyAfter = i + 1 < pieces.Count && Words.Currencies.Contains(pieces[i + 1].Text);
        if (!(low.HasCurrency || high.HasCurrency || currencyAfter) || low.Value > high.Value)
        {
            return null;
        }

        var end = currencyAfter ? pieces[i + 1].End : pieces[i].End;
        var highStart = pieces[i].Start + dash + 1;
        return
        [
            new Slot(SlotKinds.MinimumPrice, pieces[i].Start, dash, new Amount(i, i, low.Value, HasCurrency: true).Text),
            new Slot(SlotKinds.MaximumPrice, highStart, end - highStart, new Amount(i, i, high.Value, HasCurrency: true).Text),
        ];
    }

    private static Slot[]? Limit(IReadOnlyList<Piece> pieces, int i, string[][] cues, string kind)
    {
        foreach (var cue in cues)
        {
            if (Matches(pieces, i, cue) && Amount.At(pieces, i + cue.Length) is { } amount && IsMoney(pieces, amount)
                && (cue[0] != "from" || amount.HasCurrency))
            {
                return [Make(kind, pieces, i, amount)];
            }
        }

        return null;
    }

    /// <summary>"50 eur max", "$100 or less", "$20 or more".</summary>
    private static Slot[]? After(IReadOnlyList<Piece> pieces, int i)
    {
        if (Amount.At(pieces, i) is not { } amount)
        {
            return null;
        }

        var next = amount.Last + 1;
        var isMaximum = Matches(pieces, next, ["max"]) || Matches(pieces, next, ["maximum"]) || Matches(pieces, next, ["tops"])
            || Matches(pieces, next, ["or", "less"]) || Matches(pieces, next, ["or", "under"]) || Matches(pieces, next, ["or", "cheaper"]);
        var isMinimum = amount.HasCurrency && (Matches(pieces, next, ["or", "more"]) || Matches(pieces, next, ["and", "up"]));
        return isMaximum ? [Make(SlotKinds.MaximumPrice, pieces, i, amount)] : isMinimum ? [Make(SlotKinds.MinimumPrice, pieces, i, amount)] : null;
    }

    private static bool IsMoney(IReadOnlyList<Piece> pieces, Amount amount) =>
        amount.HasCurrency || amount.Last + 1 >= pieces.Count || Connectors.Contains(pieces[amount.Last + 1].Text);

    private static bool Matches(IReadOnlyList<Piece> pieces, int i, ReadOnlySpan<string> words)
    {
        for (var offset = 0; offset < words.Length; offset++)
        {
            if (i + offset >= pieces.Count || pieces[i + offset].Text != words[offset])
            {
                return false;
            }
        }

        return true;
    }

    private static Slot Make(string kind, IReadOnlyList<Piece> pieces, int first, Amount amount) =>
        new(kind, pieces[first].Start, pieces[amount.Last].End - pieces[first].Start, amount.Text);

    private static string[][] Cues(string list) => [.. list.Split(',').Select(cue => cue.Split(' ')).OrderByDescending(cue => cue.Length)];
}
