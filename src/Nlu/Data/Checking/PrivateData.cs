using System.Text.RegularExpressions;

namespace ProductQA.Nlu.Data.Checking;

/// <summary>
/// E-mail addresses, telephone numbers and payment cards in texts: a training file is copied, mailed and kept, so they should not be in it. A card is told from any long
/// number by its check digit, a telephone number from an order number by its plus, its leading zero or its groups.
/// </summary>
internal static partial class PrivateData
{
    private const int ShortestPhone = 9;
    private const int LongestPhone = 15;
    private const int ShortestCard = 13;
    private const int LongestCard = 19;

    public static IEnumerable<DataFinding> Find(TrainingData data)
    {
        var found = Enumerable.Range(0, data.Rows.Count).Where(row => Mask(data.Rows[row].Text) != data.Rows[row].Text);
        return DataFinding.Of(
            FindingKinds.PrivateData,
            FindingSeverity.Warning,
            [.. found.Select(row => FoundRow.Of(data, row, ""))],
            count => $"{count} rows hold an e-mail address, a telephone number or a card number. Replace these by made-up words before the file goes round.");
    }

    /// <summary>The text with each of them replaced by its kind in brackets.</summary>
    public static string Mask(string text) => Digits.Replace(Email.Replace(text, "[e-mail]"), match => KindOf(match.Value) ?? match.Value);

    private static string? KindOf(string number)
    {
        var digits = number.Where(char.IsAsciiDigit).Select(digit => digit - '0').ToArray();
        return digits.Length is >= ShortestCard and <= LongestCard && digits[0] is >= 2 and <= 6 && IsChecked(digits) ? "[card]"
            : digits.Length is >= ShortestPhone and <= LongestPhone && LooksDialled(number) ? "[phone]"
            : null;
    }

    private static bool LooksDialled(string number) => number[0] is '+' or '0' or '(' || number.Count(letter => !char.IsAsciiDigit(letter)) >= 2;

    /// <summary>Luhn's check (ISO/IEC 7812-1): every second digit from the right is doubled, and all digits add up to a multiple of ten.</summary>
    private static bool IsChecked(int[] digits) =>
        digits.Reverse().Select((digit, i) => i % 2 == 0 ? digit : digit > 4 ? (digit * 2) - 9 : digit * 2).Sum() % 10 == 0;

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(\.[\p{L}\p{N}-]{1,63})+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Email { get; }

    [GeneratedRegex(@"(?<![\p{L}\p{N}])\+?\(?[0-9]([ ()./-]{0,2}[0-9]){8,24}(?![\p{L}\p{N}])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits { get; }
}
