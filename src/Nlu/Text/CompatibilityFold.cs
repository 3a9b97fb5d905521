using System.Text;

namespace ProductQA.Nlu.Text;

/// <summary>
/// Lower-cases and folds look-alike forms to plain letters: full-width and "fancy font" letters, ligatures, superscript digits, Latin accents.
/// Unicode's NFKC would do most of it, but the runtime skips normalisation in invariant globalization mode, which this product runs in;
/// an own fold gives the same features in every process. Broken surrogates become U+FFFD and never reach a token.
/// </summary>
internal static class CompatibilityFold
{
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕŗřśŝşšţťùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrrssssttuuuuuuuuuuwyyyzzz";

    private static readonly Dictionary<char, string> Special =
        "ﬀ ff ﬁ fi ﬂ fl ﬃ ffi ﬄ ffl ß ss æ ae œ oe ² 2 ³ 3 ¹ 1 ½ 1/2 ¼ 1/4 ¾ 3/4 № no".Split(' ').Chunk(2).ToDictionary(pair => pair[0][0], pair => pair[1]);

    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            Append(folded, Narrow(rune));
        }

        return folded.ToString();
    }

    private static void Append(StringBuilder folded, Rune rune)
    {
        var lower = Rune.ToLowerInvariant(rune);
        if (!lower.IsBmp)
        {
            folded.Append(lower.ToString());
            return;
        }

        var letter = (char)lower.Value;
        if (letter < 128)
        {
            folded.Append(letter);
        }
        else if (Special.TryGetValue(letter, out var several))
        {
            folded.Append(several);
        }
        else if (!IsLatinAccent(letter) && !IsInvisible(letter))
        {
            var index = Accented.IndexOf(letter, StringComparison.Ordinal);
            folded.Append(index < 0 ? letter : Plain[index]);
        }
    }

    /// <summary>Full-width forms and the mathematical alphabets (bold, script and so on) that people paste as fancy fonts.</summary>
    private static Rune Narrow(Rune rune) => rune.Value switch
    {
        >= 0xFF01 and <= 0xFF5E => new Rune(rune.Value - 0xFF01 + '!'),
        >= 0x1D400 and <= 0x1D6A3 => new Rune('a' + (((rune.Value - 0x1D400) % 52) % 26)),
        >= 0x1D7CE and <= 0x1D7FF => new Rune('0' + ((rune.Value - 0x1D7CE) % 10)),
        >= 0x24B6 and <= 0x24E9 => new Rune('a' + ((rune.Value - 0x24B6) % 26)),
        _ => rune,
    };

    private static bool IsLatinAccent(char letter) => letter is >= '\u0300' and <= '\u036F';

    /// <summary>Variation selectors, joiners and marks of direction: two spellings of one emoji or word must not differ by them.</summary>
    private static bool IsInvisible(char letter) =>
        letter is '\u00AD' or '\uFEFF' or '\uFFFD' or (>= '\uFE00' and <= '\uFE0F') or (>= '\u200B' and <= '\u200F');
}
