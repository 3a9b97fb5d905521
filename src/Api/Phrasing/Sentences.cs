namespace ProductQA.Api.Phrasing;

/// <summary>Sentences as they follow each other.</summary>
internal static class Sentences
{
    /// <summary>Those that there are, with blanks between them.</summary>
    public static string Of(IEnumerable<string?> sentences) => string.Join(' ', sentences.Where(sentence => sentence is not null));

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
