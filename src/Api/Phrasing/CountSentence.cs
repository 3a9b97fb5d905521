using System.Globalization;

namespace ProductQA.Api.Phrasing;

/// <summary>Sentences for attributes that count something ("HDMI ports quantity: 1").</summary>
internal static class CountSentence
{
    /// <summary>The sentence, or null where the attribute counts nothing.</summary>
    public static string? Of(SentenceParts about, string value)
    {
        if (about.Label.Counted() is not { Length: > 0 } counted || ValueText.Count(value) is not { } count || !EnglishNoun.IsPlural(counted))
        {
            return null;
        }

        var opening = about.Opening switch
        {
            Opening.None => "",
            _ => count == 0 ? "No, " : "Yes, ",
        };
        var number = count.ToString(CultureInfo.InvariantCulture);
        var many = count switch
        {
            0 => "no " + counted,
            1 => $"{number} {EnglishNoun.Singular(counted)}",
            _ => $"{number} {counted}",
        };
        return SentenceParts.Sentence($"{opening}{about.Product} has {many}");
    }
}
