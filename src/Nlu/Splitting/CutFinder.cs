using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Splitting;

/// <summary>
/// The places where a message may fall into wishes: behind a sentence, behind a greeting or thanks, before thanks at the end, and where "and", "also" or
/// a comma stands before words that begin a question or a wish. So "black and white" offers no place at all, and costs no second look.
/// </summary>
internal sealed class CutFinder(string text, IReadOnlyList<Piece> pieces, IReadOnlyList<Slot> slots)
{
    private const string SentenceEnds = ".?!…\n";
    private const string Kept = ".?!…)\"”";

    /// <summary>The places in the order of the text, at most so many.</summary>
    public List<Cut> Find(int most)
    {
        var cuts = new List<Cut>();
        var clause = 0;
        for (var i = 1; i < pieces.Count && cuts.Count < most; i++)
        {
            var left = LastBefore(clause, i);
            if (left >= clause && IsCut(clause, left, i) && IsOutsideSlots(pieces[left].End, pieces[i].Start) && HasWord(i))
            {
                cuts.Add(new Cut(LeftEnd(left), pieces[i].Start));
                clause = i;
            }
        }

        return cuts;
    }

    private bool IsCut(int clause, int left, int right)
    {
        if (EndsSentence(left))
        {
            return !Joins(right) || right + 1 == pieces.Count;
        }

        var opening = SocialWords.Opening(pieces, clause);
        if (opening > 0 && left == clause + opening - 1)
        {
            return pieces[left].EndsClause || ClauseWords.Begin(pieces, right);
        }

        return SocialWords.Close(pieces, right) || (IsJoint(left, right) && ClauseWords.Begin(pieces, right) && !ClauseWords.Wait(pieces, clause, left) && left > clause);
    }

    /// <summary>A coordinator stands between, or a comma before anything but a relative clause.</summary>
    private bool IsJoint(int left, int right) => left < right - 1 || (Gap(left, right).IndexOfAny(",;-–—") >= 0 && pieces[right].Text is not ("which" or "who"));

    private bool EndsSentence(int left)
    {
        var gap = Gap(left, left + 1);
        var end = gap.IndexOfAny(SentenceEnds);
        return end >= 0 && !(gap[end] == '.' && (ClauseWords.Abbreviations.Contains(pieces[left].Text) || char.IsDigit(pieces[left + 1].Text[0])) && !gap.ContainsAny("?!\n"));
    }

    /// <summary>Coordinators, dashes and emoji stand between two clauses and belong to neither.</summary>
    private bool Joins(int i) => ClauseWords.Coordinators.Contains(pieces[i].Text) || !pieces[i].Text.Any(char.IsLetterOrDigit);

    private ReadOnlySpan<char> Gap(int left, int right) => text.AsSpan(pieces[left].End, pieces[right].Start - pieces[left].End);

    /// <summary>The last piece before one that joins nothing.</summary>
    private int LastBefore(int clause, int i)
    {
        var left = i - 1;
        while (left > clause && Joins(left) && !EndsSentence(left))
        {
            left--;
        }

        return left;
    }

    /// <summary>The marks that end a sentence stay with it; commas do not.</summary>
    private int LeftEnd(int left)
    {
        var end = pieces[left].End;
        while (end < text.Length && Kept.Contains(text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private bool HasWord(int right) => pieces.Skip(right).Any(piece => char.IsLetterOrDigit(piece.Text[0]));

    private bool IsOutsideSlots(int leftEnd, int rightStart)
    {
        foreach (var slot in slots)
        {
            if (slot.Start < rightStart && leftEnd < slot.End)
            {
                return false;
            }
        }

        return true;
    }
}
