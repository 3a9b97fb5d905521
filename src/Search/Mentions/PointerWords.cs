using System.Globalization;

namespace ProductQA.Search.Mentions;

/// <summary>The closed classes of English words that point at a place in a list.</summary>
internal static class PointerWords
{
    /// <summary>The longest list that places are counted in.</summary>
    public const int Longest = 10;

    private static readonly string[][] Ordinals =
        [["first", "1st"], ["second", "2nd"], ["third", "3rd"], ["fourth", "4th"], ["fifth", "5th"], ["sixth", "6th"], ["seventh", "7th"], ["eighth", "8th"], ["ninth", "9th"], ["tenth", "10th"]];

    private static readonly string[] Numbers = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static readonly HashSet<string> Numbering = ["number", "option", "choice", "item", "nr"];

    public static readonly HashSet<string> Manners = ["please", "pls", "thanks", "thx", "ok", "the", "no", "what", "about", "how", "then", "so", "well", "show", "me"];

    public static readonly HashSet<string> Joining = ["and", "or", "vs", "versus", "compare", "between", "with", "to"];

    public static readonly HashSet<string> Things = ["one", "ones", "product", "item", "option", "choice"];

    /// <summary>What may follow where the thing itself is left out: "is the second in stock", "the other please".</summary>
    public static readonly HashSet<string> AfterThing = ["please", "pls", "is", "in", "and", "or", "does", "has", "have", "cost", "costs", "instead", "then", "thanks", "of"];

    /// <summary>What "the first" may count that is no product: "the first time", "the second connector".</summary>
    public static readonly HashSet<string> Counted = ["time", "times", "step", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years", "use", "uses", "wash", "page", "part", "connector", "port", "side", "end", "class", "floor", "gear", "generation", "gen", "edition", "screen", "battery", "pocket", "order", "aid", "hand", "name"];

    /// <summary>Words of one thing: beside them "both" counts something of it ("does it have both ports").</summary>
    public static readonly HashSet<string> OneThing = ["it", "its", "this", "that"];

    /// <summary>The place that an ordinal says, from 1; 0 for other words.</summary>
    public static int Place(string word) => Array.FindIndex(Ordinals, names => names.Contains(word)) + 1;

    /// <summary>The number from 1 to 10 that digits say; 0 for other words.</summary>
    public static int Digits(string word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Longest ? number : 0;

    /// <summary>The number from 2 to 10 that digits or a word say; 0 for other words.</summary>
    public static int Several(string word) => Array.IndexOf(Numbers, word) is >= 0 and var at ? at + 2 : Digits(word) is > 1 and var number ? number : 0;
}
