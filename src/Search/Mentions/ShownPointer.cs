using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>Words that point at one of several things just shown, by its place or by what sets it apart, without naming it.</summary>
/// <param name="Kind">How they point.</param>
/// <param name="Place">For <see cref="ShownPointerKind.Place"/> the place from 1 to 10; else 0.</param>
public sealed record ShownPointer(ShownPointerKind Kind, int Place = 0)
{
    private static readonly string[][] Ordinals =
        [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"], ["fifth", "5th"], ["sixth", "6th"], ["seventh", "7th"], ["eighth", "8th"], ["ninth", "9th"], ["tenth", "10th"]];

    private static readonly HashSet<string> Numbering = ["number", "no", "nr", "option", "choice", "item"];

    private static readonly HashSet<string> Manners = ["please", "pls", "thanks", "thx", "ok", "the"];

    private static readonly HashSet<string> Things = ["one", "ones", "product", "item", "option", "choice"];

    /// <summary>What may follow where the thing itself is left out: "is the second in stock", "the other please".</summary>
    private static readonly HashSet<string> AfterThing = ["please", "pls", "is", "in", "and", "does", "has", "have", "cost", "costs", "instead", "then", "thanks", "of"];

    /// <summary>What "the first" may count that is no product: "the first time", "the second connector".</summary>
    private static readonly HashSet<string> Counted = ["time", "times", "step", "day", "days", "week", "month", "year", "use", "wash", "page", "part", "connector", "port", "side", "end", "class", "floor", "gear", "generation", "gen", "edition", "screen", "battery", "pocket", "order", "aid", "hand", "name"];

    /// <summary>The pointer in a message, or nothing: "the second", "2", "number 3", "the last one", "the cheaper one", "what about the other one".</summary>
    public static ShownPointer? In(string text)
    {
        var words = CatalogText.Tokens(text);
        return Alone(words) ?? Enumerable.Range(0, words.Count).Select(i => At(words, i)).FirstOrDefault(pointer => pointer is not null);
    }

    // A message that is nothing but a number.
    private static ShownPointer? Alone(IReadOnlyList<string> words) =>
        words.Where(word => !Manners.Contains(word) && !Numbering.Contains(word) && !Things.Contains(word)).ToList() is [var only]
        && int.TryParse(only, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= Ordinals.Length
            ? new ShownPointer(ShownPointerKind.Place, place)
            : null;

    private static ShownPointer? At(IReadOnlyList<string> words, int i)
    {
        var next = i + 1 < words.Count ? words[i + 1] : "";
        var isThing = Things.Contains(next);
        var isArticled = i > 0 && words[i - 1] == "the";
        var stands = next.Length == 0 || AfterThing.Contains(next) || (IsOrdinal(words[i]) && !Counted.Contains(next));
        return (isThing || (isArticled && stands)) && !IsAskedFor(words, i) ? Of(words[i], isArticled) : null;
    }

    private static bool IsOrdinal(string word) => Array.Exists(Ordinals, names => names.Contains(word));

    // "which is the cheapest", "the cheapest please": these ask for one, they do not speak of it.
    private static bool IsAskedFor(IReadOnlyList<string> words, int i) => words[i] is "cheapest" or "priciest"
        && (words.All(word => word == words[i] || Manners.Contains(word) || Things.Contains(word))
            || (i > 1 && words[i - 2] is ("whats" or "which"))
            || (i > 2 && words[i - 2] is ("is" or "are") && words[i - 3] is ("which" or "what")));

    // "other one" without an article is another one, not shown yet.
    private static ShownPointer? Of(string word, bool isArticled) => word switch
    {
        "last" => new ShownPointer(ShownPointerKind.Last),
        "cheaper" or "cheapest" => new ShownPointer(ShownPointerKind.Cheapest),
        "pricier" or "priciest" => new ShownPointer(ShownPointerKind.Dearest),
        "other" when isArticled => new ShownPointer(ShownPointerKind.Other),
        _ => Array.FindIndex(Ordinals, names => names.Contains(word)) is >= 0 and var at ? new ShownPointer(ShownPointerKind.Place, at + 1) : null,
    };
}

/// <summary>How words point at one of several things shown.</summary>
public enum ShownPointerKind
{
    /// <summary>By its place in the list.</summary>
    Place,

    /// <summary>At the end of the list.</summary>
    Last,

    /// <summary>At the one of the lowest price.</summary>
    Cheapest,

    /// <summary>At the one of the highest price.</summary>
    Dearest,

    /// <summary>At the one that is not talked about.</summary>
    Other,
}
