using System.Collections.Frozen;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// Whether a wish to buy or to fill a cart governs a number: "I want 2", "make it three", "can I have 2". The same verbs say other things:
/// "I have 2 dogs", "does it need 2 batteries", "looks like 2", "ship to 10 downing street".
/// </summary>
internal static class BuyingVerb
{
    private const int FillersAllowed = 3;

    private static readonly FrozenSet<string> Plain = Words.Set("want wanna buy order add get take purchase grab send make qty quantity reserve remove ship put gimme change update increase reduce decrease give");

    private static readonly FrozenSet<string> Needing = Words.Set("need require");

    private static readonly FrozenSet<string> Wishing = Words.Set("would i'd id d we'd i’d");

    private static readonly FrozenSet<string> Having = Words.Set("can i could may i'll ill we'll will to like and let");

    private static readonly FrozenSet<string> Things = Words.Set("it that this they which laptop remote toy");

    public static bool Governs(IReadOnlyList<Piece> pieces, int i)
    {
        for (var verb = i - 1; verb >= Math.Max(0, i - 1 - FillersAllowed); verb--)
        {
            var text = pieces[verb].Text;
            if (IsBuying(pieces, verb))
            {
                return true;
            }

            var leadsToNumber = text == "to" && verb == i - 1 && verb > 0;
            if (pieces[verb].EndsClause || !(Words.Fillers.Contains(text) || (leadsToNumber && !EndsAtPlace(pieces, verb))))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsBuying(IReadOnlyList<Piece> pieces, int verb)
    {
        var before = verb > 0 ? pieces[verb - 1].Text : "";
        return pieces[verb].Text switch
        {
            "like" => Wishing.Contains(before),
            "have" => before == "i" ? verb > 1 && pieces[verb - 2].Text is "can" or "could" or "may" or "should" or "shall" : Having.Contains(before) && before != "i",
            "take" or "get" => !Things.Contains(before),
            var text => Plain.Contains(text) || (Needing.Contains(text) && !Things.Contains(before)),
        };
    }

    /// <summary>"ship to 10 downing street", "from 5 to 10": the number is no count of pieces.</summary>
    private static bool EndsAtPlace(IReadOnlyList<Piece> pieces, int to) => !(pieces[to - 1].Text is "it" or "quantity" or "qty" or "that" or "them" or "order" or "cart" or "like" or "want");
}
