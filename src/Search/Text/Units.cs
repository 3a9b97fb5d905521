using System.Buffers;
using System.Collections.Frozen;

namespace ProductQA.Search.Text;

/// <summary>Units that follow a number in titles, with their one short form.</summary>
internal static class Units
{
    /// <summary>A line for each unit: the short form first.</summary>
    private const string Forms = """
        mm
        cm
        m meter meters metre metres
        km
        in inch inches
        ft foot feet
        yd
        mg
        g gram grams
        kg
        lb lbs
        oz
        ml
        l liter liters litre litres
        kb
        mb
        gb
        tb
        hz
        mhz
        ghz
        mah
        ah
        v volt volts
        w watt watts
        va
        pc pcs
        pk pack
        dpi
        mp
        """;

    private static readonly SearchValues<char> NumberCharacters = SearchValues.Create("0123456789.");

    private static readonly FrozenDictionary<string, string> ShortForms = Forms.Split('\n')
        .Select(line => line.Trim().Split(' '))
        .SelectMany(line => line.Select(form => (form, line[0])))
        .ToFrozenDictionary(pair => pair.form, pair => pair.Item2);

    /// <summary>The short form of a unit, or nothing for another word.</summary>
    public static string? Short(string word) => ShortForms.GetValueOrDefault(word);

    /// <summary>Digits with at most one decimal point.</summary>
    public static bool IsNumber(string token) => token.Length > 0 && token.AsSpan().IndexOfAnyExcept(NumberCharacters) < 0;

    /// <summary>Whether a token is a number with a unit: "3m", "15.2cm".</summary>
    public static bool IsMeasure(string token)
    {
        var digits = Digits(token);
        return digits > 0 && digits < token.Length && ShortForms.ContainsKey(token[digits..]);
    }

    /// <summary>"17inch" becomes "17in"; other tokens stay.</summary>
    public static string WithShortUnit(string token) =>
        IsMeasure(token) && Digits(token) is var digits ? token[..digits] + ShortForms[token[digits..]] : token;

    /// <summary>The number of a measure: "3" of "3m"; other tokens stay.</summary>
    public static string Number(string token) => IsMeasure(token) ? token[..Digits(token)] : token;

    private static int Digits(string token)
    {
        var end = token.AsSpan().IndexOfAnyExcept(NumberCharacters);
        return end < 0 ? token.Length : end;
    }
}
