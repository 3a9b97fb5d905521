using ProductQA.Search.Evidence;

namespace ProductQA.Search.Passages;

/// <summary>The words of a passage as they are indexed and looked up: stems, without words of grammar.</summary>
internal static class PassageWords
{
    public static List<string> Of(string text) => [.. EvidenceText.Words(text).Where(word => !FunctionWords.Contains(word)).Select(EvidenceText.Stem)];

    /// <summary>What a question looks for: its own words and those that its form asks for ("how heavy": weight).</summary>
    public static IEnumerable<string> Wanted(string question, string? productTitle)
    {
        var asked = new AskedQuestion(question, productTitle, static _ => 1);
        return asked.TargetStems.Distinct(StringComparer.Ordinal);
    }
}
