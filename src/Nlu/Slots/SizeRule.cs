using System.Collections.Frozen;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// A clothing or shoe size: "size M", "size 42", "XL", "eu 42", "in medium". A single letter or a number is a size only beside the word, a letter
/// also in capitals after "in"; "17 inch" never is.
/// </summary>
internal static class SizeRule
{
    private const decimal Most = 60;

    private static readonly FrozenSet<string> SizeWords = Words.Set("size sizes sz");

    /// <summary>Before these "us" is a pronoun: "send us 2".</summary>
    private static readonly FrozenSet<string> BeforePronoun = Words.Set("give tell send let get for to with of call contact show help sell bring ship email text");

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var afterWord = i > 0 && !pieces[i - 1].EndsClause && SizeWords.Contains(pieces[i - 1].Text);
            if (Words.Sizes.TryGetValue(pieces[i].Text, out var value) && IsSize(pieces, i, afterWord))
            {
                yield return Make(pieces, afterWord ? i - 1 : i, i, value);
            }
            else if ((afterWord || IsSystem(pieces, i - 1)) && IsNumber(pieces[i].Text) && !IsUnit(pieces, i))
            {
                yield return Make(pieces, i - 1, i, pieces[i].Text.ToUpperInvariant());
            }
        }
    }

    private static bool IsSize(IReadOnlyList<Piece> pieces, int i, bool afterWord)
    {
        var text = pieces[i].Text;
        var isMany = text.Contains('x', StringComparison.Ordinal) && (text[^1] is 'l' or 's' || text.Contains('-', StringComparison.Ordinal));
        return afterWord || isMany || (i + 1 < pieces.Count && !pieces[i].EndsClause && pieces[i + 1].Text == "size") || (AfterIn(pieces, i) && StandsAlone(pieces, i));
    }

    /// <summary>"in M", "in a large"; "in small rooms" and "in l" are none.</summary>
    private static bool AfterIn(IReadOnlyList<Piece> pieces, int i)
    {
        var before = i > 0 && pieces[i - 1].Text == "a" ? i - 2 : i - 1;
        return before >= 0 && pieces[before].Text == "in" && (pieces[i].Length > 1 || pieces[i].IsUpper);
    }

    private static bool StandsAlone(IReadOnlyList<Piece> pieces, int i) =>
        pieces[i].EndsClause || i + 1 == pieces.Count || pieces[i + 1].Text is "please" or "pls" or "and" or "or" or "left" or "available" or "thanks" or "too";

    private static bool IsSystem(IReadOnlyList<Piece> pieces, int i) =>
        i >= 0 && (pieces[i].Text is "eu" or "uk" || (pieces[i].Text == "us" && (i == 0 || !BeforePronoun.Contains(pieces[i - 1].Text))));

    /// <summary>"42", "42.5", "10-12", "8/10".</summary>
    private static bool IsNumber(string text)
    {
        var dash = text.AsSpan(1).IndexOfAny('-', '/', '–') + 1;
        return dash > 0 ? IsPlain(text.AsSpan(0, dash)) && IsPlain(text.AsSpan(dash + 1)) : IsPlain(text);
    }

    private static bool IsPlain(ReadOnlySpan<char> text) => Amount.Read(text) is { Currency: null, InThousands: false, Value: > 0 and <= Most };

    private static bool IsUnit(IReadOnlyList<Piece> pieces, int i) => i + 1 < pieces.Count && !pieces[i].EndsClause && Words.Units.Contains(pieces[i + 1].Text);

    private static Slot Make(IReadOnlyList<Piece> pieces, int first, int last, string value) =>
        new(SlotKinds.Size, pieces[first].Start, pieces[last].End - pieces[first].Start, value);
}
