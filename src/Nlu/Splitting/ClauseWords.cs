using System.Collections.Frozen;
using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Splitting;

/// <summary>The words at which a clause with a wish of its own can begin, and those that join or belong to another.</summary>
internal static class ClauseWords
{
    /// <summary>What joins two clauses: "and", "but also".</summary>
    public static readonly FrozenSet<string> Coordinators = Words.Set("and but also plus then & n");

    /// <summary>A clause that begins so belongs to the next one: "if it breaks, can I return it".</summary>
    public static readonly FrozenSet<string> Subordinators = Words.Set("if once after before because since while although though unless as until whenever cuz");

    /// <summary>A dot behind these ends no sentence.</summary>
    public static readonly FrozenSet<string> Abbreviations = Words.Set("no nr num approx e.g i.e eg ie vs mr mrs ms dr etc st max min ca inc ltd incl excl rs tel dept art ref");

    private static readonly FrozenSet<string> QuestionWords = Words.Set("how what what's whats when when's where where's wheres which who who's why how's hows");

    private static readonly FrozenSet<string> Auxiliaries = Words.Set(
        "is are was were do does did can could will would should may has have isn't aren't don't doesn't didn't can't isnt arent dont doesnt didnt cant won't wont shall");

    private static readonly FrozenSet<string> Subjects = Words.Set("i'd id i'm im i'll ill i've ive we'd we'll we're we've");

    private static readonly FrozenSet<string> Wishes = Words.Set("want wants wanna need like i'd id i'll ill please pls looking interested");

    private static readonly FrozenSet<string> Orders = Words.Set("show give tell send let connect add put remove cancel speak talk chat buy order take get find reserve");

    private static readonly FrozenSet<string> Pronouns = Words.Set("i we you my our it that this its thats it's that's they");

    private static readonly FrozenSet<string> Verbs = Words.Set("want need would like will have am was ordered bought can could must got received still also just really had do don't dont need'd wanna");

    private static readonly FrozenSet<string> Requests = Words.Set("please pls kindly thanks thank thx ty looking");

    private static readonly FrozenSet<string> Imperatives = Words.Set("show give tell send let connect");

    /// <summary>Whether the piece begins a question or a wish: "how", "is it", "I'd", "show me".</summary>
    public static bool Begin(IReadOnlyList<Piece> pieces, int i)
    {
        var word = pieces[i].Text;
        if (i + 1 >= pieces.Count)
        {
            return word is "thanks" or "thx" or "ty";
        }

        var next = pieces[i + 1].Text;
        return QuestionWords.Contains(word) || Auxiliaries.Contains(word) || Subjects.Contains(word) || Requests.Contains(word)
            || (word is "i" or "we" && Verbs.Contains(next)) || (Imperatives.Contains(word) && next is "me" or "us") || (word == "add" && next is "it" or "them" or "one" or "two" or "2" or "that" or "the")
            || (word is "need" or "want" && next is "it" or "to" or "one" or "two" or "2" or "a" or "the") || (word is "speak" or "talk" or "chat" && next is "to" or "with") || (word is "any" && next is "discount" or "discounts" or "other" or "chance");
    }

    /// <summary>Whether the words merely name something, as "laptop bags" does: nobody does, is or asks anything in them.</summary>
    public static bool AreName(IReadOnlyList<Piece> pieces) => !pieces.Any(piece =>
        QuestionWords.Contains(piece.Text) || Auxiliaries.Contains(piece.Text) || Subjects.Contains(piece.Text) || Imperatives.Contains(piece.Text) || Pronouns.Contains(piece.Text));

    /// <summary>Whether the words say what somebody wants: "I'd like two", "show me", "mugs please".</summary>
    public static bool AreWish(IReadOnlyList<Piece> pieces) => pieces.Count > 1 && (Orders.Contains(pieces[0].Text) || pieces.Any(piece => Wishes.Contains(piece.Text)));

    /// <summary>Whether a clause asks: "how much", "is it"; not "when it arrives".</summary>
    public static bool Ask(IReadOnlyList<Piece> pieces) => pieces.Count > 0 && Ask(pieces, 0, pieces.Count - 1);

    private static bool Ask(IReadOnlyList<Piece> pieces, int first, int last)
    {
        var word = pieces[first].Text;
        var next = first < last ? pieces[first + 1].Text : "";
        return Auxiliaries.Contains(word) || (QuestionWords.Contains(word) && (word is not ("when" or "where") || next.Length == 0 || Auxiliaries.Contains(next)));
    }

    /// <summary>Whether the clause waits for another: "when it arrives", "if I order today".</summary>
    public static bool Wait(IReadOnlyList<Piece> pieces, int first, int last) =>
        Subordinators.Contains(pieces[first].Text) || (pieces[first].Text is "when" or "where" && !Ask(pieces, first, last));
}
