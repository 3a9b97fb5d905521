using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>Whether a question wants a number ("how many", "how long", "how often") and a text gives one, in digits or in words.</summary>
internal static class WantedNumber
{
    private static readonly HashSet<string> NumberWords =
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozen", "single", "double", "pair", "half"];

    private static readonly HashSet<string> FrequencyWords =
        ["once", "twice", "every", "each", "daily", "weekly", "monthly", "yearly", "annually", "regularly", "never", "always", "after", "before", "times"];

    /// <summary>"How often" asks for a frequency; the word itself never stands in the answer.</summary>
    public static bool IsFrequency(string question) => question.Contains("how often", StringComparison.OrdinalIgnoreCase);

    public static bool IsWanted(AskedQuestion asked, bool isFrequency) => isFrequency || asked.Form.Kind is QuestionKind.HowMany or QuestionKind.HowMuch;

    public static bool IsGiven(string text, bool isFrequency)
    {
        var words = EvidenceText.Words(text);
        return isFrequency ? words.Exists(FrequencyWords.Contains) : text.Any(char.IsAsciiDigit) || words.Exists(NumberWords.Contains);
    }
}
