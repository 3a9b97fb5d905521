using System.Collections.Frozen;
using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Splitting;

/// <summary>Greetings, thanks and yeses that people put before and behind what they want, and the intents that need no answer of the shop.</summary>
internal static class SocialWords
{
    private static readonly FrozenSet<string> Intents = new[]
    {
        IntentNames.Greeting, IntentNames.Thanks, IntentNames.Goodbye, IntentNames.Smalltalk, IntentNames.Affirm, IntentNames.Deny,
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Openers = Words.Set("hi hello hey hiya hii heya yo greetings thanks thank thx ty cheers thankyou ok okay great perfect cool good yes yeah yep yup sure");

    private static readonly FrozenSet<string> Companions = Words.Set("there all guys team everyone again you so much very a lot sir madam mam morning afternoon evening day for that the help info hello hi thanks and");

    private static readonly FrozenSet<string> Closers = Words.Set("thanks thank thx ty cheers thankyou bye goodbye");

    /// <summary>Whether the intent, if anything else is said, is no wish of its own.</summary>
    public static bool Contain(string intent) => Intents.Contains(intent);

    /// <summary>Whether it is a greeting, thanks or a goodbye: people say them behind a wish too, where "I don't need it now" is no separate no.</summary>
    public static bool AreManners(string intent) => intent is IntentNames.Thanks or IntentNames.Goodbye or IntentNames.Greeting;

    /// <summary>Number of pieces of a greeting, of thanks or of a yes from a piece on; 0 where there is none.</summary>
    public static int Opening(IReadOnlyList<Piece> pieces, int first)
    {
        if (!Openers.Contains(pieces[first].Text))
        {
            return 0;
        }

        var end = first + 1;
        while (end < pieces.Count && !pieces[end - 1].EndsClause && Companions.Contains(pieces[end].Text))
        {
            end++;
        }

        while (end > first + 1 && pieces[end - 1].Text is "and" or "for" or "a" or "the" or "that" or "so")
        {
            end--;
        }

        return pieces[first].Text == "good" && end == first + 1 ? 0 : end - first;
    }

    /// <summary>Whether thanks or a goodbye stands from a piece to the end: "how much is it, thank you so much".</summary>
    public static bool Close(IReadOnlyList<Piece> pieces, int first)
    {
        if (!Closers.Contains(pieces[first].Text))
        {
            return false;
        }

        for (var i = first + 1; i < pieces.Count; i++)
        {
            if (!Closers.Contains(pieces[i].Text) && !Companions.Contains(pieces[i].Text))
            {
                return false;
            }
        }

        return true;
    }
}
