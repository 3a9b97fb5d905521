using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Answering;

/// <summary>A comparison cut into the parts that may each name a product: "trailhead 20", "30".</summary>
public static class MessageParts
{
    private static readonly HashSet<string> Separators = new(StringComparer.OrdinalIgnoreCase) { "and", "or", "vs", "vs.", "versus", "than", "&", "against", "compared" };

    /// <summary>Words that compare; they name no product.</summary>
    private static readonly HashSet<string> Comparing = new(StringComparer.OrdinalIgnoreCase)
    {
        "compare", "compares", "compared", "comparing", "comparison", "compair", "difference", "differences", "differ", "differs", "different", "diff", "diffrence", "vs", "vs.", "versus", "better", "worse", "than",
    };

    /// <summary>Words around the names that ask, point or please.</summary>
    private static readonly HashSet<string> Filling = new(StringComparer.OrdinalIgnoreCase)
    {
        "what", "what's", "whats", "which", "who", "is", "are", "the", "a", "an", "between", "both", "of", "one", "ones", "two", "these", "those", "them", "they", "it", "its", "this", "that", "please", "pls", "can", "could", "you", "me", "i", "to", "with", "in",
        "how", "do", "does", "has", "have", "tell", "show", "should", "would", "will", "we", "your", "my", "there", "any", "so", "ok", "hi", "hello", "hey", "then", "up", "all", "here", "product", "products", "item", "items", "thing", "things", "got", "sell", "for", "and", "or",
        "from", "on", "at", "much", "many", "cost", "costs", "weigh", "weighs", "last", "lasts", "hold", "holds", "was", "be", "just", "really", "shown", "other", "others", "each", "exactly", "i'm", "im", "want", "need", "know", "wanna", "looking", "out", "by", "get",
    };

    /// <summary>Whether a message compares by its words.</summary>
    public static bool Compares(string text) => Array.Exists(FollowUp.Words(text), Comparing.Contains);

    /// <summary>The parts without the words that ask and compare, in order; parts of which nothing is left are dropped.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var parts = new List<List<string>> { new() };
        foreach (var token in text.Split([' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = token.Trim(',', ';', '?', '!', '"', '“', '”', '(', ')').TrimEnd('.', ':');
            if (Separators.Contains(word))
            {
                parts.Add([]);
                continue;
            }

            parts[^1].Add(word);
            if (token[^1] is ',' or ';' or '?' or '!' or ':')
            {
                parts.Add([]);
            }
        }

        return [.. parts.Select(Bare).Where(part => part.Length > 0)];
    }

    /// <summary>The thing that a message names, without the words around it that ask: "jacket that is waterproof".</summary>
    public static string Thing(string text) => Trimmed([.. FollowUp.Words(text)]);

    /// <summary>What a message says beside asking and comparing: empty for "which of these is the lightest".</summary>
    public static IReadOnlyList<string> Content(string text) => [.. FollowUp.Words(text).Where(word => !Filling.Contains(word) && !Comparing.Contains(word))];

    private static string Bare(List<string> words)
    {
        var degree = Degree.In(string.Join(' ', words))?.Said.Split(' ') ?? [];
        var kept = words.FindAll(word => word.Length > 0 && !Comparing.Contains(word) && !degree.Contains(word, StringComparer.OrdinalIgnoreCase));
        return Trimmed(kept);
    }

    /// <summary>The words between the first and the last that say something.</summary>
    private static string Trimmed(List<string> words)
    {
        var start = words.FindIndex(word => !Filling.Contains(word));
        return start < 0 ? "" : string.Join(' ', words.Skip(start).Take(words.FindLastIndex(word => !Filling.Contains(word)) - start + 1));
    }
}
