using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>
/// What a message says of one of several things that it does not name: "curved" in "show me the curved one", "dell" in "the one from dell". Words of place and degree
/// ("the second one", "the bigger one") say nothing of the thing itself.
/// </summary>
public static class OneSaid
{
    private const int MostBefore = 3;
    private const int MostBehind = 4;

    private static readonly HashSet<string> Articles = ["the", "that", "a", "an"];

    private static readonly HashSet<string> Linking = ["from", "by", "with", "in", "for", "that", "which", "who", "made", "of", "has", "have", "is", "comes", "come", "the", "a", "an"];

    /// <summary>Words at which what is said of the thing ends.</summary>
    private static readonly HashSet<string> Ending = ["and", "or", "please", "pls", "does", "do", "cost", "costs", "weigh", "instead", "then", "how", "what", "can", "will", "you", "i", "it", "than", "but"];

    private static readonly HashSet<string> Pointing =
        ["other", "same", "right", "wrong", "only", "new", "next", "previous", "last", "middle", "top", "bottom", "another", "which", "this", "that", "these", "both", "each", "every", "no", "good", "best", "better", "before", "after"];

    /// <summary>The words, in order, 1 to 4; nothing where the message says no such thing.</summary>
    public static IReadOnlyList<string>? In(string text)
    {
        var words = CatalogText.Tokens(text);
        var at = words.FindIndex(word => word is "one" or "ones");
        if (at < 0)
        {
            return null;
        }

        var said = Before(words, at) ?? Behind(words, at);
        return said is null || said.Exists(word => Pointing.Contains(word) || PointerWords.Place(word) > 0 || Evidence.Measures.Degree.In(word) is not null) ? null : said;
    }

    private static List<string>? Before(List<string> words, int at)
    {
        var article = words.FindLastIndex(Math.Max(0, at - 1), Articles.Contains);
        return article >= 0 && at - article - 1 is > 0 and <= MostBefore ? words.GetRange(article + 1, at - article - 1) : null;
    }

    private static List<string>? Behind(List<string> words, int at)
    {
        if (at == 0 || words[at - 1] is not ("the" or "that") || at + 1 >= words.Count || !Linking.Contains(words[at + 1]))
        {
            return null;
        }

        var said = words.Skip(at + 1).TakeWhile(word => !Ending.Contains(word)).Where(word => !Linking.Contains(word)).ToList();
        return said.Count is > 0 and <= MostBehind ? said : null;
    }
}
