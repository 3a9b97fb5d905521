using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>A question as passages are compared with it.</summary>
/// <param name="Asked">Its words.</param>
/// <param name="IsFrequency">Whether it asks how often.</param>
internal sealed record QuotationQuestion(AskedQuestion Asked, bool IsFrequency)
{
    public static QuotationQuestion Of(string question, string? productTitle)
    {
        var isFrequency = WantedNumber.IsFrequency(question);
        var words = isFrequency ? question.Replace("often", "", StringComparison.OrdinalIgnoreCase) : question;
        return new QuotationQuestion(new AskedQuestion(words, productTitle, static _ => 1), isFrequency);
    }

    public bool WantsNumber => WantedNumber.IsWanted(Asked, IsFrequency);

    /// <summary>It wants a number and the text gives none.</summary>
    public bool Misses(string text) => WantsNumber && !WantedNumber.IsGiven(text, IsFrequency);
}
