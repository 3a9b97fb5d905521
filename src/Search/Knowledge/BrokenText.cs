namespace ProductQA.Search.Knowledge;

/// <summary>Recognises text that was broken on its way: the sign for what could not be read, control characters, and UTF-8 read as Latin letters ("Ã¼" for "ü").</summary>
internal static class BrokenText
{
    private const char Unreadable = '\uFFFD';

    /// <summary>The first broken piece with what stands around it, or nothing.</summary>
    public static string? In(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == Unreadable || (char.IsControl(text[at]) && text[at] is not ('\n' or '\r' or '\t')) || IsTwiceEncoded(text, at))
            {
                var start = Math.Max(0, at - 8);
                return string.Concat(text[start..Math.Min(text.Length, at + 8)].Select(letter => char.IsControl(letter) ? '�' : letter));
            }
        }

        return null;
    }

    // The lead bytes of UTF-8 as Latin letters, followed by a continuation byte as one.
    private static bool IsTwiceEncoded(string text, int at) =>
        at + 1 < text.Length && ((text[at] is 'Ã' or 'Â' && text[at + 1] is >= '\u0080' and <= '\u00BF') || (text[at] == 'â' && text[at + 1] is '€' or '\u0080'));
}
