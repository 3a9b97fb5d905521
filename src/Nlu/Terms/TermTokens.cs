using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Terms;

/// <summary>
/// A text's words, folded, in the singular and laid side by side without blanks, each with its place: so that "t-shirts", "t shirt" and
/// "tshirt" are the same run of letters, and any run of words is a slice.
/// </summary>
internal sealed class TermTokens
{
    /// <summary>Signs that are said as words ("plus") make a text longer.</summary>
    private const int Spare = 16;

    private const string Apostrophes = "'’‘`´ʼ";
    private const string Breaks = ".,;:!?()\"\n";

    private readonly List<TermToken> _tokens = [];
    private char[] _letters;
    private int _count;
    private int _start = -1;
    private int _end;
    private bool _breaks;

    private TermTokens(string text)
    {
        _letters = new char[text.Length + Spare];
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            Read(text, at, rune);
            at += rune.Utf16SequenceLength;
        }

        Close();
    }

    public int Count => _tokens.Count;

    public TermToken this[int i] => _tokens[i];

    public static TermTokens Of(string text) => new(text);

    /// <summary>The letters of words side by side.</summary>
    public ReadOnlySpan<char> Run(int first, int last) => _letters.AsSpan(_tokens[first].From, _tokens[last].To - _tokens[first].From);

    /// <summary>Puts other letters in the place of some words.</summary>
    /// <param name="replacement">The letters for a word, or nothing where it stays.</param>
    public void Replace(Func<TermTokens, int, string?> replacement)
    {
        var replacements = new string?[Count];
        for (var i = 0; i < Count; i++)
        {
            replacements[i] = replacement(this, i);
        }

        if (Array.Exists(replacements, letters => letters is not null))
        {
            Lay([.. replacements.Select((letters, i) => letters ?? Run(i, i).ToString())]);
        }
    }

    private void Lay(string[] words)
    {
        var from = 0;
        for (var i = 0; i < words.Length; i++)
        {
            _tokens[i] = _tokens[i] with { From = from, To = from + words[i].Length };
            from += words[i].Length;
        }

        _letters = string.Concat(words).ToCharArray();
    }

    private void Read(string text, int at, Rune rune)
    {
        if (rune.IsAscii)
        {
            ReadAscii(text, at, (char)rune.Value);
            return;
        }

        var folded = CompatibilityFold.Fold(rune.ToString());
        if (folded.Length > 0 && IsWord(folded))
        {
            Append(at, at + rune.Utf16SequenceLength, folded);
        }
        else if (folded.Length > 0 && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format && !(rune.IsBmp && Apostrophes.Contains((char)rune.Value, StringComparison.Ordinal)))
        {
            Close();
        }
    }

    private void ReadAscii(string text, int at, char letter)
    {
        var afterDigit = at > 0 && char.IsAsciiDigit(text[at - 1]);
        var beforeDigit = at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
        if (char.IsAsciiLetterOrDigit(letter))
        {
            Append(at, at + 1, char.ToLowerInvariant(letter));
        }
        else if (letter == '.' && afterDigit && beforeDigit && _start >= 0)
        {
            Append(at, at + 1, letter);
        }
        else if (letter is '\'' or '`' || (letter == ',' && afterDigit && beforeDigit))
        {
            return;
        }
        else
        {
            Close();
            AddSign(text, at, letter, afterDigit);
            _breaks |= Breaks.Contains(letter, StringComparison.Ordinal) && !(letter == '"' && afterDigit);
        }
    }

    /// <summary>"black &amp; decker", "s9+", 17": signs that are said as words.</summary>
    private void AddSign(string text, int at, char sign, bool afterDigit)
    {
        var glued = at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]) && (at + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[at + 1]));
        var word = sign == '&' ? "and" : sign == '+' && glued ? "plus" : sign == '"' && afterDigit ? "inch" : null;
        if (word is not null)
        {
            Append(at, at + 1, word);
            Close();
        }
    }

    private void Append(int start, int end, char letter) => Append(start, end, new ReadOnlySpan<char>(in letter));

    private void Append(int start, int end, ReadOnlySpan<char> letters)
    {
        Open(start, end);
        if (_count + letters.Length > _letters.Length)
        {
            Array.Resize(ref _letters, (2 * _letters.Length) + letters.Length);
        }

        letters.CopyTo(_letters.AsSpan(_count));
        _count += letters.Length;
    }

    private void Open(int start, int end)
    {
        if (_start < 0)
        {
            _start = start;
            _tokens.Add(new TermToken(start, end, _count, _count, _breaks && _tokens.Count > 0));
            _breaks = false;
        }

        _end = end;
    }

    private void Close()
    {
        if (_start < 0)
        {
            return;
        }

        var from = _tokens[^1].From;
        _count = from + Singular.Of(_letters.AsSpan(from, _count - from));
        _tokens[^1] = _tokens[^1] with { End = _end, To = _count };
        _start = -1;
    }

    private static bool IsWord(string folded) => folded.EnumerateRunes().All(rune => Rune.IsLetterOrDigit(rune)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}

/// <summary>A word of a text.</summary>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="End">Index behind its last character.</param>
/// <param name="From">Where its folded letters begin.</param>
/// <param name="To">Where they end.</param>
/// <param name="BreaksBefore">Whether punctuation parts it from the word before.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TermToken(int Start, int End, int From, int To, bool BreaksBefore);
