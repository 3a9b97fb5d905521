namespace ProductQA.Api.Answering;

/// <summary>The thing that a search is for: the last word before what narrows it, "jacket" in "a warm jacket for winter".</summary>
public static class SearchedThing
{
    private static readonly HashSet<string> Narrowing = new(StringComparer.OrdinalIgnoreCase)
    {
        "for", "with", "without", "under", "below", "over", "in", "that", "which", "to", "from", "around", "less", "cheaper", "on", "up", "made", "of", "by",
    };

    /// <summary>Words that stand for any thing: whether the catalog has them says nothing.</summary>
    private static readonly HashSet<string> Anything = new(StringComparer.OrdinalIgnoreCase)
    {
        "gift", "gifts", "present", "presents", "something", "anything", "stuff", "things", "thing", "products", "product", "items", "ideas", "please", "pls",
    };

    private static readonly string[] Asking =
        ["is there a ", "is there an ", "is there any ", "are there any ", "are there ", "do you have a ", "do you have an ", "do you have any ", "have you got a ", "have you got any ", "got any ", "you got a ", "can i get a ", "can i get an ", "i need a ", "i need an "];

    /// <summary>Whether a message asks for any thing of a kind: "is there a monitor with speakers", and not "is there a webcam in the x14".</summary>
    public static bool IsAskedFor(string text) => !FollowUp.Words(text).Contains("the", StringComparer.OrdinalIgnoreCase) && Array.Exists(Asking, asking => text.Contains(asking, StringComparison.OrdinalIgnoreCase));

    /// <summary>The word as it was written, or nothing where the message names no thing.</summary>
    public static string? Of(string text)
    {
        var words = FollowUp.Words(text);
        var end = Array.FindIndex(words, 1 < words.Length ? 1 : 0, Narrowing.Contains);
        // "looking for a jacket": the first "for" belongs to the verb.
        if (end > 0 && words[end - 1].StartsWith("look", StringComparison.OrdinalIgnoreCase))
        {
            var next = Array.FindIndex(words, end + 1, Narrowing.Contains);
            end = next < 0 ? words.Length : next;
        }

        var last = end < 0 ? words.Length - 1 : end - 1;
        // "anything waterproof" names no thing.
        return last < 0 || Anything.Contains(words[last]) || (last > 0 && Anything.Contains(words[last - 1])) ? null : words[last];
    }

    /// <summary>The text without words that stand for any thing: "for my dad" of "a gift for my dad". The text itself where nothing else is said.</summary>
    public static string WithoutAnything(string text)
    {
        var rest = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Anything.Contains(word.Trim(',', '.', '!', '?'))));
        return rest.Length > 0 ? rest : text;
    }
}
