using ProductQA.Search.Text;
using static ProductQA.Search.Mentions.PointerWords;

namespace ProductQA.Search.Mentions;

/// <summary>Reads a message for words that point at what was shown.</summary>
internal static class PointerReader
{
    public static ShownPointer? Read(string text)
    {
        var words = CatalogText.Tokens(text);
        return Alone(words) ?? Run(words) ?? Listed(words) ?? All(words) ?? Enumerable.Range(0, words.Count).Select(i => At(words, i)).FirstOrDefault(pointer => pointer is not null);
    }

    // A message that is nothing but places: "2", "first", "number 3 please", "1 and 3".
    public static ShownPointer? Alone(List<string> words)
    {
        var said = words.FindAll(word => !Manners.Contains(word) && !Numbering.Contains(word) && !Things.Contains(word));
        var places = said.Where(word => !Joining.Contains(word)).Select(word => Math.Max(Place(word), Digits(word))).ToList();
        return places.Count is 0 or > Longest || places.Contains(0) || places.Count <= said.Count - places.Count - 1 ? null : ShownPointer.At([.. places.Distinct()]);
    }

    // "The first two", "last 3".
    private static ShownPointer? Run(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i] is "first" or "last" or "top" && (i == 0 || words[i - 1] is "the") && Several(words[i + 1]) is > 0 and var count && !Counted.Contains(words.ElementAtOrDefault(i + 2) ?? ""))
            {
                return ShownPointer.At([.. Enumerable.Range(1, count).Select(place => words[i] == "last" ? place - count - 1 : place)]);
            }
        }

        return null;
    }

    // "The 2nd and the 3rd": two ordinals that count no part of a thing.
    private static ShownPointer? Listed(List<string> words)
    {
        var places = Enumerable.Range(0, words.Count).Where(i => i + 1 == words.Count || !Counted.Contains(words[i + 1])).Select(i => Place(words[i])).Where(place => place > 0).Distinct().ToList();
        return places.Count > 1 ? ShownPointer.At(places) : null;
    }

    // "Both", "all of them", "they all", "these two".
    private static ShownPointer? All(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var next = words.ElementAtOrDefault(i + 1) ?? "";
            var count = words[i] == "both" && !words.Exists(OneThing.Contains) ? 2
                : words[i] is "these" or "those" or "all" ? Several(next)
                : words[i] == "the" && i > 0 && words[i - 1] is "of" or "between" ? Several(next)
                : 0;
            if (count > 0 || IsEach(words, i, next) || (words[i] == "all" && ((next == "of" && words.ElementAtOrDefault(i + 2) is "them" or "these" or "those") || (i > 0 && words[i - 1] is "they" or "them"))))
            {
                return new ShownPointer(ShownPointerKind.All) { Count = count };
            }
        }

        return null;
    }

    // "Which of these", "the price of each".
    private static bool IsEach(List<string> words, int i, string next) =>
        (words[i] is "which" or "any" or "each" or "none" && next == "of" && words.ElementAtOrDefault(i + 2) is "them" or "these" or "those" && Several(words.ElementAtOrDefault(i + 3) ?? "") == 0)
        || (words[i] == "each" && next.Length == 0 && i > 0 && words[i - 1] is "of" or "for");

    private static ShownPointer? At(List<string> words, int i)
    {
        var next = words.ElementAtOrDefault(i + 1) ?? "";
        if (Numbering.Contains(words[i]) && (next == "one" ? 1 : Math.Max(Digits(next), Several(next))) is > 0 and var number)
        {
            return ShownPointer.At(number);
        }

        var isArticled = i > 0 && words[i - 1] == "the";
        var stands = next.Length == 0 || AfterThing.Contains(next) || (Place(words[i]) > 0 && !Counted.Contains(next));
        return Beside(words, i) ?? ((Things.Contains(next) || (isArticled && stands)) && !IsAskedFor(words, i) ? Of(words[i], isArticled) : null);
    }

    // "The one before", "the one in the middle".
    private static ShownPointer? Beside(List<string> words, int i) => i == 0 || words[i] != "one" || words[i - 1] != "the" ? null : words.Skip(i + 1).FirstOrDefault() switch
    {
        "before" => new ShownPointer(ShownPointerKind.Previous),
        "after" => new ShownPointer(ShownPointerKind.Next),
        "in" or "on" or "at" => words.Skip(i + 2).Where(word => word != "the").FirstOrDefault() switch
        {
            "middle" => new ShownPointer(ShownPointerKind.Middle),
            "top" => ShownPointer.At(1),
            "bottom" or "end" => ShownPointer.At(-1),
            _ => null,
        },
        _ => null,
    };

    // "which is the cheapest", "the cheapest please": these ask for one, they do not speak of it.
    private static bool IsAskedFor(List<string> words, int i) => words[i] is "cheapest" or "priciest"
        && (words.TrueForAll(word => word == words[i] || Manners.Contains(word) || Things.Contains(word))
            || (i > 1 && words[i - 2] is "whats" or "which")
            || (i > 2 && words[i - 2] is "is" or "are" && words[i - 3] is "which" or "what"));

    // "Other one" without an article is another one, not shown yet.
    private static ShownPointer? Of(string word, bool isArticled) => word switch
    {
        "last" or "bottom" => ShownPointer.At(-1),
        "latter" when isArticled => ShownPointer.At(-1),
        "former" when isArticled => ShownPointer.At(1),
        "top" => ShownPointer.At(1),
        "cheaper" or "cheapest" => new ShownPointer(ShownPointerKind.Cheapest),
        "pricier" or "priciest" => new ShownPointer(ShownPointerKind.Dearest),
        "other" when isArticled => new ShownPointer(ShownPointerKind.Other),
        "next" => new ShownPointer(ShownPointerKind.Next),
        "previous" => new ShownPointer(ShownPointerKind.Previous),
        "middle" => new ShownPointer(ShownPointerKind.Middle),
        _ => Place(word) is > 0 and var place ? ShownPointer.At(place) : null,
    };
}
