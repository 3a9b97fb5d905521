using ProductQA.Nlu;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>What people write first after an advertisement: they answer it as if it had been said to them. "Tell me more" and a bare hello mean the thing that it showed.</summary>
public static class EntryWords
{
    private static readonly HashSet<string> More = new(["more", "info", "infos", "information", "detail", "details", "interested", "interest", "learn"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Around = new(
        [
            "tell", "me", "about", "this", "that", "it", "the", "please", "pls", "plz", "can", "could", "may", "i", "get", "have", "give", "some", "any", "know", "want", "to", "would", "like", "i'd", "id",
            "i'm", "im", "am", "in", "on", "of", "yes", "yeah", "yep", "sure", "ok", "okay", "hi", "hello", "hey", "need", "send", "product", "item", "a", "bit", "further", "thanks", "you", "and", "for", "ad", "your", "very", "us",
        ],
        StringComparer.OrdinalIgnoreCase);

    /// <summary>The product that the message asks to be shown, where the shopper came in for one.</summary>
    public static Product? ShownFirst(Findings found) =>
        found.State.Entry is { At: > 0 } entry && found.Target is ProductTarget.InFocus { Product: var product }
        && (AskForMore(found.Text) || (entry.IsFresh && found.Understanding.Intent == IntentNames.Greeting))
            ? product
            : null;

    /// <summary>Whether nothing is said but the wish to hear more.</summary>
    public static bool AskForMore(string text)
    {
        var words = FollowUp.Words(text);
        return Array.Exists(words, More.Contains) && Array.TrueForAll(words, word => More.Contains(word) || Around.Contains(word));
    }
}
