using System.Globalization;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// How many pieces: "3x", "x2", "a couple", "two of those", "I want 2". A bare number counts only after a buying verb or alone in the
/// message, and never before a unit; digits inside a model number are no number at all.
/// </summary>
internal static class QuantityRule
{
    private const int Most = 999;

    /// <summary>"x2" after a noun may be a name (a camera's "X100"): above this it is none.</summary>
    private const int MostAfterX = 20;

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
        if (text.Length > 1 && text[^1] is 'x' or '×' && Count(text.AsSpan(0, text.Length - 1)) is { } before)
        {
            return IsAny(pieces, i + 1, "zoom", "optical", "digital", "faster", "magnification", "more", "speed", "usb", "hdmi", "better") ? null : Make(pieces[i], pieces[i], before);
        }

        var stands = pieces[i].EndsClause || i == 0 || i + 1 == pieces.Count || IsAny(pieces, i + 1, "and", "please", "pls", "plus");
        if (text.Length > 1 && text[0] is 'x' or '×' && stands && Count(text.AsSpan(1)) is { } after and <= MostAfterX)
        {
            return Make(pieces[i], pieces[i], after);
        }

        var spaced = text is "x" or "×" && i + 1 < pieces.Count ? Count(pieces[i + 1].Text) : null;
        return spaced is { } count && (i == 0 || !char.IsDigit(pieces[i - 1].Text[^1])) ? Make(pieces[i], pieces[i + 1], count) : null;
    }

    private static Slot? Couple(IReadOnlyList<Piece> pieces, int i)
    {
        if (pieces[i].Text is not ("couple" or "pair" or "dozen") || i == 0 || pieces[i - 1].Text is not ("a" or "half"))
        {
            return null;
        }

        var isHalf = pieces[i - 1].Text == "half";
        var isOfThese = IsAny(pieces, i + 1, "of") && IsAny(pieces, i + 2, "them", "those", "these");
        return pieces[i].Text switch
        {
            "dozen" => Make(pieces[i - 1], pieces[i], isHalf ? 6 : 12),
            "couple" when !isHalf && !IsUnit(pieces, i + 1) && !(IsAny(pieces, i + 1, "of") && IsUnit(pieces, i + 2)) => Make(pieces[i - 1], pieces[i], 2),
            "pair" when isOfThese => Make(pieces[i - 1], pieces[i], 2),
            _ => null,
        };
    }

    private static Slot? Counted(IReadOnlyList<Piece> pieces, int i)
    {
        var count = Count(pieces[i].Text) ?? (Words.Numbers.TryGetValue(pieces[i].Text, out var word) ? word : null);
        if (count is not { } number || CountedThings.AreOther(pieces, i) || (i > 0 && Currencies.Contain(pieces[i - 1].Text)))
        {
            return null;
        }

        var governed = BuyingVerb.Governs(pieces, i);
        var alone = pieces.Count == 1 || (pieces.Count == 2 && pieces[^1].Text is "please" or "pls");
        return governed || alone || CountedThings.Follow(pieces, i, number) ? Make(pieces[i], pieces[i], number) : null;
    }

    private static bool IsUnit(IReadOnlyList<Piece> pieces, int i) => i < pieces.Count && Words.Units.Contains(pieces[i].Text);

    private static int? Count(ReadOnlySpan<char> text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= Most ? count : null;

    private static bool IsAny(IReadOnlyList<Piece> pieces, int i, params ReadOnlySpan<string> texts) => i < pieces.Count && texts.Contains(pieces[i].Text);

    private static Slot Make(Piece first, Piece last, int count) =>
        new(SlotKinds.Quantity, first.Start, last.End - first.Start, count.ToString(CultureInfo.InvariantCulture));
}
