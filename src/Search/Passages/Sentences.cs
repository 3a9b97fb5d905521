namespace ProductQA.Search.Passages;

/// <summary>Where sentences end: at a full stop, question or exclamation mark before a blank, unless it only shortens a word ("approx. 3 kg", "No. 5").</summary>
internal static class Sentences
{
    private static readonly HashSet<string> Shortened = new(StringComparer.OrdinalIgnoreCase)
    {
        "approx", "no", "nr", "max", "min", "mr", "mrs", "ms", "dr", "vs", "fig", "figs", "e.g", "i.e", "ca", "incl", "excl", "dia", "ref", "art", "sec", "vol", "st", "inc",
        "ltd", "co", "corp", "ext", "temp", "qty", "cf", "al", "pg", "pp", "p", "op", "resp", "abs", "z.b", "d.h", "bzw",
    };

    /// <summary>The sentences of one line of text, in order; together they hold all its words.</summary>
    public static List<string> Of(string text)
    {
        var sentences = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = FirstEnd(text, start);
            end = end < 0 ? text.Length : end;
            var sentence = text[start..end].Trim();
            if (sentence.Length > 0)
            {
                sentences.Add(sentence);
            }

            start = end;
        }

        return sentences;
    }

    /// <summary>Whether the text's last character ends a sentence.</summary>
    public static bool Ends(string text) => text.TrimEnd() is [.., '.' or '!' or '?' or ':' or '"' or '”' or ')'];

    /// <summary>The position behind the first sentence that ends at or after <paramref name="from"/>; -1 where none does.</summary>
    public static int FirstEnd(string text, int from)
    {
        for (var i = Math.Max(0, from); i < text.Length; i++)
        {
            if (text[i] is '.' or '!' or '?' && EndsAt(text, i))
            {
                return BehindMarks(text, i + 1);
            }
        }

        return -1;
    }

    private static bool EndsAt(string text, int at)
    {
        var behind = BehindMarks(text, at + 1);
        if (behind < text.Length && !char.IsWhiteSpace(text[behind]))
        {
            return false;
        }

        var next = behind;
        while (next < text.Length && !char.IsLetterOrDigit(text[next]))
        {
            next++;
        }

        return text[at] != '.' || next >= text.Length || (!char.IsLower(text[next]) && !IsShortened(text, at));
    }

    private static int BehindMarks(string text, int at)
    {
        while (at < text.Length && text[at] is '.' or '!' or '?' or '"' or '”' or '’' or ')' or ']')
        {
            at++;
        }

        return at;
    }

    private static bool IsShortened(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && text[start - 1] is not ('(' or '"'))
        {
            start--;
        }

        var word = text[start..at];
        return (word.Length == 1 && char.IsLetter(word[0])) || Shortened.Contains(word) || (word.Length <= 2 && word.All(char.IsAsciiDigit) && BeginsSentence(text, start));
    }

    private static bool BeginsSentence(string text, int start)
    {
        var before = start - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before < 0 || text[before] is '.' or '!' or '?' or ':';
    }
}
