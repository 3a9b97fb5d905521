namespace ProductQA.Api.Answering;

/// <summary>How a message leans on what was said before.</summary>
public static class FollowUp
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "it", "its", "it's", "this", "that", "these", "those", "they", "them", "one", "ones" };

    private static readonly HashSet<string> Bare = new(
        ["ok", "okay", "and", "so", "how", "much", "many", "is", "are", "does", "do", "it", "that", "this", "the", "cost", "costs", "price", "one", "what", "whats", "in", "all", "then", "was", "were", "again"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Prices = new(["price", "prices", "cost", "costs", "pricing"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Money = new(
        ["much", "expensive", "cheap", "cheaper", "pay", "charge", "sale", "discount", "dollar", "dollars", "bucks", "euro", "euros", "worth", "afford", "total", "quote", "usd", "eur", "cheapest", "hm", "pricey", "fee"], StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> Stocks = new(
        ["stock", "stocked", "available", "availability", "have", "got", "left", "sold", "sell", "carry", "there", "get", "buy", "order", "come", "comes", "restock", "backorder", "preorder", "out", "in", "many", "still"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Openings = ["and ", "what about ", "how about ", "ok and ", "same for ", "also ", "no ", "no, ", "nope ", "not that ", "i meant ", "i mean ", "actually ", "sorry "];

    private static readonly char[] Marks = ['?', '!', ',', '.', '(', ')'];

    /// <summary>The words of a message, without the marks that end a sentence or a part of one.</summary>
    public static string[] Words(string text) => text.Split([' ', '?', '!', ',', '.'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether it speaks of something by a pronoun: "can it be folded".</summary>
    public static bool RefersBack(string text) => Array.Exists(Words(text), Pronouns.Contains);

    /// <summary>Whether nothing is said but words of any question: "ok how much", "and is it".</summary>
    public static bool IsBare(string text) => Array.TrueForAll(Words(text), Bare.Contains);

    /// <summary>Whether it asks how something is done: "how do i order".</summary>
    public static bool AsksHow(string text) => Words(text) is [var first, ..] && first.Equals("how", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it asks for a price in so many words.</summary>
    public static bool AsksPrice(string text) => Array.Exists(Words(text), Prices.Contains);

    /// <summary>Whether a word of it may speak of money.</summary>
    public static bool AsksAmount(string text) => AsksPrice(text) || Array.Exists(Words(text), Money.Contains) || text.Any(c => c is '$' or '€' or '£');

    /// <summary>Whether a word of it may speak of stock.</summary>
    public static bool AsksStock(string text) => Array.Exists(Words(text), Stocks.Contains);

    /// <summary>Whether a message without a question word asks all the same: "launch date of the hush 500", "warranty?".</summary>
    public static bool AsksOf(string text) => text.Contains(" of ", StringComparison.OrdinalIgnoreCase) || text.TrimEnd().EndsWith('?');

    /// <summary>A question without the name of the product it was about, so that it can be asked of another.</summary>
    public static string? WithoutName(string? question, string title)
    {
        var name = title.Split([' ', ',', '(', ')'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(Marks)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return question is null ? null : string.Join(' ', question.Split(' ').Where(word => !name.Contains(word.Trim(Marks))));
    }

    /// <summary>Whether it asks the last question again of something else: "and the trailhead 30?", "no, the hp one".</summary>
    public static bool AsksAgain(string text) => Array.Exists(Openings, opening => text.TrimStart().StartsWith(opening, StringComparison.OrdinalIgnoreCase));
}
