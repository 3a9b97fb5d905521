using System.Globalization;
using System.Text.RegularExpressions;

namespace ProductQA.Api.Answering;

/// <summary>
/// Reads what a message wants of the cart: only plain wishes are read, whatever else is said goes its usual way. What was meant by "the case" is for the cart and
/// the catalog to say. Pure.
/// </summary>
public static partial class CartWords
{
    /// <summary>The wish that a product named next fulfils.</summary>
    public const string AddIt = "add it";

    private const int LongestWish = 200;

    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    public static CartWish? Read(string text)
    {
        var said = text.Length > LongestWish ? "" : Opening().Replace(text.Trim().ToLowerInvariant().Replace('’', '\''), "").TrimEnd('.', '!', '?', ' ');
        return CancelWords().IsMatch(said) ? new CartWish.CancelOrder()
            : ShowWords().IsMatch(said) ? new CartWish.Show()
            : EmptyWords().IsMatch(said) ? new CartWish.Empty()
            : CheckOutWords().IsMatch(said) ? new CartWish.CheckOut()
            : Counted(CountWords().Match(said).Groups) ?? (CartWish?)Removed(RemoveWords().Match(said).Groups)
            ?? (AddWords().IsMatch(said) || TooWords().IsMatch(said) ? new CartWish.Add() : null);
    }

    public static bool Adds(string text) => Read(text) is CartWish.Add;

    private static CartWish.Count? Counted(GroupCollection groups)
    {
        var pieces = !groups[0].Success ? -1
            : int.TryParse(groups["count"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) ? digits
            : Array.IndexOf(Numbers, groups["count"].Value);
        return pieces is >= 0 and <= Purchases.MostPieces ? new CartWish.Count(groups["item"].Value, pieces) : null;
    }

    private static CartWish.Count? Removed(GroupCollection groups) => groups[0].Success ? new CartWish.Count(groups["item"].Value, 0) : null;

    [GeneratedRegex(@"^(?:(?:ok|okay|and|also|please|pls|yes|now|then|actually|can you|could you|just|hey|no)[ ,]+)+", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:i (?:want|would like|need) to |i'd like to )?cancel (?:my|the|this|that) (?:last )?order(?: please)?$|^cancel (?:the )?order$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CancelWords();

    [GeneratedRegex(@"^(?:what(?:'s| is|s)|what do i have|show(?: me)?|see|view|open|check)(?: currently| now)?(?: what's)?(?: in)? (?:my|the) (?:cart|basket|shopping (?:cart|bag))(?: now| please)?$|^my (?:cart|basket)$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex ShowWords();

    [GeneratedRegex(@"^(?:empty|clear) (?:it|(?:my |the )?(?:whole )?(?:cart|basket))(?: out| please)?$|^(?:remove|delete) (?:everything|all|all of it)(?: from (?:my|the) (?:cart|basket))?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyWords();

    [GeneratedRegex(@"^(?:i want to |i'd like to |i'm ready to |ready to |let me |let's |proceed to |go to )?(?:check ?out|pay)(?: now| please)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CheckOutWords();

    [GeneratedRegex(@"^(?:make|change|set) (?<item>it|that|this|them|the .+?|my .+?)(?: to)? (?<count>\d{1,2}|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: please| pieces| instead)?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex CountWords();

    [GeneratedRegex(@"^(?:remove|delete|drop|take out|take off) (?<item>.+?)(?: (?:again|please|from (?:my |the )?(?:cart|basket|order)))*$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex RemoveWords();

    [GeneratedRegex(@"^(?:add|throw in) \S|^put .+ (?:in|into|to) (?:my |the )?(?:cart|basket|bag|order)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex AddWords();

    [GeneratedRegex(@"^(?:i'll|i will|ill|i want|i'd like|give me|i take) .+ (?:too|also|as well)$|^i'll also (?:take|have|get) \S", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex TooWords();
}
