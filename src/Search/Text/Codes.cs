namespace ProductQA.Search.Text;

/// <summary>
/// Model numbers and other codes: what a person types with or without its hyphens and blanks. A code is compared as
/// its letters and digits alone: dv7-1211ea, DV7 1211EA and dv71211ea are all "dv71211ea".
/// </summary>
internal static class Codes
{
    private const int MinimumLength = 4;
    private const int MaximumLength = 30;

    /// <summary>Code-like runs of a text: joined letters and digits, hyphens and slashes inside, at least one digit.</summary>
    public static IEnumerable<string> In(string text)
    {
        foreach (var chunk in text.Split([' ', '\t', '\n', '(', ')', '[', ']', '"', ';'], StringSplitOptions.RemoveEmptyEntries))
        {
            var trimmed = chunk.Trim('-', '/', '.', ',', ':', '\'', '_', '+', '*');
            if (!trimmed.Contains(',', StringComparison.Ordinal) && IsCode(Normalised(trimmed)))
            {
                yield return Normalised(trimmed);
            }
        }
    }

    /// <summary>Letters and digits in lower case.</summary>
    public static string Normalised(string text) => string.Concat(CatalogText.Tokens(text)).Replace(".", "", StringComparison.Ordinal);

    /// <summary>A number such as a GTIN without its leading zeros.</summary>
    public static string Number(string digits) => digits.TrimStart('0');

    /// <summary>Whether normalised text could be a code: letters and digits mixed, or five digits and more; measures are none.</summary>
    public static bool IsCode(string normalised) =>
        normalised.Length is >= MinimumLength and <= MaximumLength
        && CatalogText.HasDigit(normalised)
        && !Units.IsMeasure(normalised)
        && (normalised.Any(char.IsLetter) || normalised.Length >= 5);
}
