using System.Collections.Frozen;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// A person whom the shopper wants to reach: "an agent", "your manager", "a real human". Such a word counts alone in a short message, or after a
/// verb of contact: "a 2 person tent", "cleaning agent" and "task manager" are things.
/// </summary>
internal static class PersonRule
{
    private const int WordsBetween = 6;
    private const int ShortMessage = 3;

    private static readonly FrozenSet<string> Persons = Words.Set(
        "person human agent manager supervisor representative rep operator advisor adviser someone somebody staff assistant salesperson salesman boss owner associate employee consultant specialist humans people");

    /// <summary>Words that say whom the shopper wants with nothing beside them.</summary>
    private static readonly FrozenSet<string> Alone = Words.Set("human agent manager supervisor representative rep operator advisor adviser");

    private static readonly FrozenSet<string> Contact = Words.Set(
        "talk talking speak speaking chat connect transfer reach contact call escalate forward phone message ask give get want need prefer let put");

    private static readonly FrozenSet<string> Qualities = Words.Set("a an the your real live actual human another some any proper sales support service customer store shop");

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            var isLast = i + 1 == pieces.Count || pieces[i].EndsClause || pieces[i + 1].Text is not ("human" or "person" or "agent" or "representative" or "rep" or "manager" or "assistant" or "advisor");
            if (Persons.Contains(pieces[i].Text) && isLast && FirstOf(pieces, i) is var first && IsWanted(pieces, first, i))
            {
                yield return new Slot(SlotKinds.Person, pieces[first].Start, pieces[i].End - pieces[first].Start, pieces[i].Text);
            }
        }
    }

    private static int FirstOf(IReadOnlyList<Piece> pieces, int i)
    {
        var first = i;
        while (first > 0 && i - first < 3 && !pieces[first - 1].EndsClause && Qualities.Contains(pieces[first - 1].Text))
        {
            first--;
        }

        return first;
    }

    private static bool IsWanted(IReadOnlyList<Piece> pieces, int first, int last)
    {
        if (first > 0 && (char.IsDigit(pieces[first - 1].Text[0]) || Words.Numbers.ContainsKey(pieces[first - 1].Text)))
        {
            return false;
        }

        var follows = last + 1 < pieces.Count && !pieces[last].EndsClause ? pieces[last + 1].Text : "";
        return follows is not ("hair" or "size" or "sized" or "made" or "with" or "body" or "friendly") && ((pieces.Count <= ShortMessage && (first < last || Alone.Contains(pieces[last].Text))) || IsContacted(pieces, first));
    }

    private static bool IsContacted(IReadOnlyList<Piece> pieces, int first)
    {
        for (var i = first - 1; i >= Math.Max(0, first - WordsBetween); i--)
        {
            if (Contact.Contains(pieces[i].Text))
            {
                return pieces[i].Text is not ("give" or "get" or "want" or "need" or "ask" or "call" or "prefer" or "put") || first - i <= 2;
            }
        }

        return false;
    }
}
