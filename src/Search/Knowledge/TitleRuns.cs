using System.Collections.Frozen;
using ProductQA.Search.Text;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// Parts a title or a sentence into runs of words. A number, a mark or a function word ends a run; a word with a hyphen inside stays
/// one word, and short forms with a slash ("PS/2", "M/F") are no words. A capital behind a small letter begins a run of its own:
/// "inkjet printer Colour", "toner cartridge Original".
/// </summary>
internal static class TitleRuns
{
    private const int LongestText = 600;
    private const int ShortPart = 3;

    // Function words after which a title says what the product goes with.
    private static readonly FrozenSet<string> Attaching = new[] { "for", "with", "w", "without", "by", "from", "per", "f" }.ToFrozenSet();

    /// <summary>The runs of a title, without the maker's name at its beginning.</summary>
    public static List<TitleRun> Of(string text, string brand = "")
    {
        var start = brand.Length > 0 && text.StartsWith(brand, StringComparison.OrdinalIgnoreCase) ? brand.Length : 0;
        var reading = new Reading();
        foreach (var chunk in text[start..Math.Min(text.Length, start + LongestText)].Split([' ', '\t', '\n', '\r', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            Take(reading, chunk);
        }

        reading.End(beforeNumber: false);
        return reading.Runs;
    }

    private static void Take(Reading reading, string chunk)
    {
        if (IsShortForm(chunk))
        {
            reading.Number(bare: false);
            return;
        }

        for (var at = 0; at < chunk.Length;)
        {
            var end = WordEnd(chunk, at);
            if (end == at)
            {
                at++;
                reading.Mark(chunk[at - 1]);
                continue;
            }

            reading.Word(Folded(chunk[at..end]), char.IsUpper(chunk[at]));
            at = end;
        }
    }

    private static int WordEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || Joins(text, start, end)))
        {
            end++;
        }

        return end;
    }

    private static bool Joins(string text, int start, int at) =>
        at > start && at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]) && text[at] is '-' or '\'' or '’' or '.' or ','
        && (text[at] is not ',' || (char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1])));

    private static bool IsShortForm(string chunk)
    {
        var word = chunk.Trim('(', ')', ',', ';');
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        return slash is > 0 and <= ShortPart && word.Length - slash - 1 is > 0 and <= ShortPart;
    }

    private static string Folded(string word)
    {
        var lower = word.ToLowerInvariant();
        return lower.All(char.IsAsciiLetterLower) ? lower
            : lower.Contains('-', StringComparison.Ordinal) ? string.Join('-', lower.Split('-').Select(Plain))
            : Plain(lower);
    }

    private static string Plain(string word) => word.Any(char.IsAsciiDigit) ? word : string.Concat(CatalogText.Tokens(word));

    private sealed class Reading
    {
        private List<RunWord> _words = [];
        private bool _afterFor;
        private bool _afterNumber;
        private bool _afterSmall;

        public List<TitleRun> Runs { get; } = [];

        public void Word(string word, bool capital)
        {
            if (_afterSmall && capital)
            {
                End(beforeNumber: false);
            }

            if (word.Any(char.IsAsciiDigit))
            {
                Number(word.All(letter => char.IsAsciiDigit(letter) || letter is '.' or ','));
            }
            else if (WordList.Noise.Contains(word) || Attaching.Contains(word))
            {
                End(beforeNumber: false);
                _afterFor |= Attaching.Contains(word);
            }
            else if (word.Length > 0)
            {
                _words.Add(new RunWord(Stemmer.Stem(word), word, _afterNumber, capital));
                (_afterNumber, _afterSmall) = (false, !capital);
            }
        }

        // A trade mark's sign says nothing of where a name ends.
        public void Mark(char mark)
        {
            if (mark is not ('®' or '™' or '©'))
            {
                End(beforeNumber: false);
            }
        }

        public void Number(bool bare)
        {
            End(beforeNumber: true);
            _afterNumber = bare;
        }

        public void End(bool beforeNumber)
        {
            (_afterNumber, _afterSmall) = (false, false);
            if (_words.Count > 0)
            {
                Runs.Add(new TitleRun(_words, _afterFor, beforeNumber));
                _words = [];
            }
        }
    }
}
