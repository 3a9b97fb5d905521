using System.Globalization;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// How many pieces: "3x", "x2", "a couple", "two of those", "I want 2". A bare number counts only after a buying verb or alone in the
/// message, and never before a unit; digits inside a model number are no number at all.
/// </summary>
internal static class QuantityRule
{
    private const int Most = 999;
    private const int FillersAllowed = 3;

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var slot = Times(pieces, i) ?? Couple(pieces, i) ?? Counted(pieces, i);
            if (slot is not null)
            {
                yield return slot;
            }
        }
    }

    private static Slot? Times(IReadOnlyList<Piece> pieces, int i)
    {
        var text = pieces[i].Text;
        var number = text.Length < 2 ? ReadOnlySpan<char>.Empty : text[^1] is 'x' or '×' ? text.AsSpan(0, text.Length - 1) : text[0] is 'x' or '×' ? text.AsSpan(1) : [];
        if (Count(number) is { } count)
        {
            return Make(pieces[i], pieces[i], count);
        }

        var spaced = text is "x" or "×" && i + 1 < pieces.Count ? Count(pieces[i + 1].Text) : null;
        return spaced is { } after && (i == 0 || Count(pieces[i - 1].Text) is null) ? Make(pieces[i], pieces[i + 1], after) : null;
    }

    private static Slot? Couple(IReadOnlyList<Piece> pieces, int i)
    {
        if (pieces[i].Text is not ("couple" or "pair" or "dozen") || i == 0 || pieces[i - 1].Text != "a")
        {
            return null;
        }

        var isCouple = pieces[i].Text is "couple" or "dozen" || IsText(pieces, i + 1, "of") && IsAny(pieces, i + 2, "them", "those", "these");
        return isCouple ? Make(pieces[i - 1], pieces[i], pieces[i].Text == "dozen" ? 12 : 2) : null;
    }

    private static Slot? Counted(IReadOnlyList<Piece> pieces, int i)
    {
        var count = Count(pieces[i].Text) ?? (Words.Numbers.TryGetValue(pieces[i].Text, out var word) ? word : null);
        if (count is not { } pieceCount || MeansOtherThanPieces(pieces, i + 1) || (i > 0 && Words.Currencies.Contains(pieces[i - 1].Text)))
        {
            return null;
        }

        var counterFollows = i + 1 < pieces.Count && Words.Counters.Contains(pieces[i + 1].Text);
        var isNumber = pieces[i].Text != "one" || counterFollows || AfterBuyingVerb(pieces, i);
        var alone = pieces.Count == 1 || (pieces.Count == 2 && pieces[^1].Text is "please" or "pls");
        return isNumber && (counterFollows || alone || AfterBuyingVerb(pieces, i)) ? Make(pieces[i], pieces[i], pieceCount) : null;
    }

    private static bool AfterBuyingVerb(IReadOnlyList<Piece> pieces, int i)
    {
        for (var before = i - 1; before >= Math.Max(0, i - 1 - FillersAllowed); before--)
        {
            if (Words.BuyingVerbs.Contains(pieces[before].Text))
            {
                return true;
            }

            if (!Words.Fillers.Contains(pieces[before].Text))
            {
                return false;
            }
        }

        return false;
    }

    private static bool MeansOtherThanPieces(IReadOnlyList<Piece> pieces, int next)
    {
        if (next >= pieces.Count)
        {
            return false;
        }

        var word = pieces[next].Text;
        var isRange = word is "or" or "-" or "to" or "and" && next + 1 < pieces.Count && char.IsDigit(pieces[next + 1].Text[0]);
        return isRange || Words.Units.Contains(word) || Words.Currencies.Contains(word) || char.IsDigit(word[0]);
    }

    private static int? Count(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? count : null;

    private static bool IsText(IReadOnlyList<Piece> pieces, int i, string text) => i < pieces.Count && pieces[i].Text == text;

    private static bool IsAny(IReadOnlyList<Piece> pieces, int i, params string[] texts) => i < pieces.Count && texts.Contains(pieces[i].Text);

    private static Slot Make(Piece first, Piece last, int count) =>
        new(SlotKinds.Quantity, first.Start, last.End - first.Start, count.ToString(CultureInfo.InvariantCulture));
}
