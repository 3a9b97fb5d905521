using System.Text.RegularExpressions;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// Takes what identifies a person out of a shopper's words before they leave the machine. The words only tell a language model what was asked, so it
/// masks too much rather than too little: every long number, for instance, whatever it means. It knows forms, no lists of names: a name is known by
/// how people introduce themselves or sign.
/// </summary>
public static partial class PersonalData
{
    private const int FewestDigits = 7;

    private const RegexOptions Words = RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static string Mask(string text)
    {
        var masked = SpelledEmail().Replace(Email().Replace(text, "[email]"), "[email]");
        masked = Handle().Replace(Link().Replace(masked, "[link]"), "[handle]");
        masked = BankAccount().Replace(masked, "[bank account]");
        masked = OrderNumber().Replace(masked, match => IsNumbered(match.Groups["number"].Value) ? match.Groups["what"].Value + " [order number]" : match.Value);
        masked = Digits().Replace(masked, match => Number(match.Value));
        masked = PostalAddress.Mask(HashNumber().Replace(masked, "[order number]"));
        return IntroducedName.Mask(masked);
    }

    /// <summary>A card number passes Luhn's check; other long numbers are told apart by how they begin.</summary>
    private static string Number(string run)
    {
        var digits = run.Where(char.IsDigit).Select(digit => (int)char.GetNumericValue(digit)).ToList();
        return digits.Count < FewestDigits ? run
            : digits.Count is >= 13 and <= 19 && IsCard(digits) ? "[card]"
            : run[0] is '+' or '(' or '0' || digits.Count <= 11 ? "[phone]"
            : "[number]";
    }

    /// <summary>Luhn: every second digit from the right doubled, its digits added; the sum ends in 0.</summary>
    private static bool IsCard(List<int> digits) => digits
        .Index()
        .Sum(digit => (digits.Count - digit.Index) % 2 == 0 ? ((2 * digit.Item) / 10) + ((2 * digit.Item) % 10) : digit.Item) % 10 == 0;

    /// <summary>"order KX-2041" and "order QWZXPLKM", but not "order some".</summary>
    private static bool IsNumbered(string number) => number.Any(char.IsDigit) || (number.Length >= 6 && !number.Any(char.IsLower));

    [GeneratedRegex(@"[^\s@<>()\[\],;:]+@[^\s@<>()\[\],;]+", Words)]
    private static partial Regex Email();

    [GeneratedRegex(@"[\w.+-]+\s*[\[({]?\s*\bat\b\s*[\])}]?\s*[\w-]+\s*[\[({]?\s*\bdot\b\s*[\])}]?\s*\w+", Words)]
    private static partial Regex SpelledEmail();

    [GeneratedRegex(@"(?:https?://|www\.)\S+", Words)]
    private static partial Regex Link();

    [GeneratedRegex(@"@[\w.]{2,}", Words)]
    private static partial Regex Handle();

    [GeneratedRegex(@"\b[A-Z]{2}\d{2}(?:[ -]?[A-Z\d]{4}){2,7}(?:[ -]?[A-Z\d]{1,3})?\b", Words)]
    private static partial Regex BankAccount();

    [GeneratedRegex(
        @"\b(?<what>(?:order|tracking|invoice|customer|account|parcel|shipment|receipt|reference|ref|booking|return|rma|ticket|case|passport|licen[cs]e)\s*(?:number|no|nr|num|id|code)?)(?:\s|[.:#=]|\bis\b|\bwas\b)*[\s.:#=](?<number>[A-Z\d](?:[A-Z\d]|[-_/][A-Z\d]){3,})",
        Words)]
    private static partial Regex OrderNumber();

    [GeneratedRegex(@"#\s?[\w-]{3,}", Words)]
    private static partial Regex HashNumber();

    [GeneratedRegex(@"[+(]{0,2}\d[\d\s().\-–/]{5,40}\d", Words)]
    private static partial Regex Digits();
}
