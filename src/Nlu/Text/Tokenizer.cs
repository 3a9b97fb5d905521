using System.Globalization;
using System.Text;

namespace ProductQA.Nlu.Text;

/// <summary>
/// Splits an utterance into lower-case tokens: runs of letters and digits, each emoji or symbol, and the signs that carry meaning in a shop
/// (question mark, percent, currencies). Apostrophes vanish ("don't" is "dont"), long letter repeats shrink to two ("sooooo" is "soo").
/// </summary>
internal static class Tokenizer
{
    private const string Apostrophes = "'’‘`´ʼ";
    private const string Signs = "?$%€£₹";

    public static List<string> Tokenize(string text)
    {
        var tokens = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in CompatibilityFold.Fold(text).EnumerateRunes())
        {
            if (IsWordPart(rune))
            {
                AppendSqueezed(word, rune);
            }
            else if (!IsApostrophe(rune))
            {
                Close(word, tokens);
                AddSign(rune, tokens);
            }
        }

        Close(word, tokens);
        return tokens;
    }

    private static bool IsWordPart(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostrophe(Rune rune) => rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal);

    private static void AppendSqueezed(StringBuilder word, Rune rune)
    {
        if (rune.IsBmp && !Rune.IsDigit(rune) && word.Length >= 2 && word[^1] == (char)rune.Value && word[^2] == (char)rune.Value)
        {
            return;
        }

        word.Append(rune.ToString());
    }

    private static void AddSign(Rune rune, List<string> tokens)
    {
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol
            || (rune.IsBmp && Signs.Contains((char)rune.Value, StringComparison.Ordinal)))
        {
            tokens.Add(rune.ToString());
        }
    }

    private static void Close(StringBuilder word, List<string> tokens)
    {
        if (word.Length > 0)
        {
            tokens.Add(word.ToString());
            word.Clear();
        }
    }
}
