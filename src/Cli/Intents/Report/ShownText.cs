using System.Globalization;
using System.Text;

namespace ProductQA.Cli.Intents.Report;

/// <summary>
/// A shopper's text made fit to be shown: control and direction characters, which would vanish or turn the line around, stand as a sign,
/// and a long text is cut. Encoding for HTML is left to the renderer.
/// </summary>
internal static class ShownText
{
    private const int LongestInTable = 300;
    private const char Sign = '\uFFFD';

    public static string Of(string text) => Of(text, LongestInTable);

    public static string Of(string text, int longest)
    {
        var shown = new StringBuilder(Math.Min(text.Length, longest) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length + rune.Utf16SequenceLength > longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(Rune.IsWhiteSpace(rune) ? " " : IsUnseen(rune) ? Sign.ToString() : rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>Joiners of emoji and of Indic scripts are format characters too, and stay.</summary>
    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.PrivateUse => true,
        UnicodeCategory.Format => rune.Value is not (0x200C or 0x200D),
        _ => false,
    };
}
