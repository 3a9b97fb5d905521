using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// A code that looks like a model number though no catalog names it: letters and digits in one piece of 5 to 15. Measures ("500gb"), post codes,
/// versions and web addresses are none.
/// </summary>
internal static partial class ModelNumberRule
{
    private const int Fewest = 5;
    private const int Most = 15;

    private static readonly FrozenSet<string> Measures = Words.Set(
        "gb tb mb kb mah mp cm mm km kg gm ml cl oz lb lbs ft inch in hz khz mhz ghz fps dpi rpm watt watts mw kw w v mbps gbps k p i x hd lm mg mcg ah kwh wh va kva btu db ppm pcs pc pack th st nd rd s am pm bit min mins hrs hr yr yrs year month day days mm² usd eur gbp inr rs");

    public static IEnumerable<Slot> Find(IReadOnlyList<Piece> pieces) => pieces
        .Where(piece => IsCode(piece.Text))
        .Select(piece => new Slot(SlotKinds.ModelNumber, piece.Start, piece.Length, piece.Text.ToUpperInvariant()));

    private static bool IsCode(string text)
    {
        var letters = text.Count(char.IsAsciiLetter);
        var digits = text.Count(char.IsAsciiDigit);
        return letters + digits is >= Fewest and <= Most
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
            && ((letters >= 2 && digits >= 2) || (letters == 1 && digits >= 3))
            && !IsMeasure(text) && !PostCode().IsMatch(text) && IsMixed(text);
    }

    /// <summary>"500gb", "17-inch", "7-in-1", "2xusb".</summary>
    private static bool IsMeasure(string text)
    {
        var letters = text.TrimStart([.. "0123456789-"]);
        return letters.Length < text.Length && letters.Split('-').All(part => Measures.Contains(part) || Words.Units.Contains(part) || part.All(char.IsAsciiDigit));
    }

    /// <summary>Words parted from a number by a hyphen ("covid-2019", "pre-2020") are no code.</summary>
    private static bool IsMixed(string text) => !text.Split('-').Any(part => part is "pre" or "post" or "mid" or "late" || (part.Length > 4 && part.All(char.IsAsciiLetter)));

    /// <summary>British and Canadian: "ec1a1bb", "k1a0b1".</summary>
    [GeneratedRegex(@"^(?:[a-z]{1,2}\d[a-z\d]?\d[a-z]{2}|[a-z]\d[a-z]\d[a-z]\d)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex PostCode();
}
