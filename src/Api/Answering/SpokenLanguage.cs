using System.Text;

namespace ProductQA.Api.Answering;

/// <summary>
/// Which language a message is in, where it is surely not English: by its letters, or by the small words that every sentence is full of
/// (data/lexicon/languages.tsv). Product names say nothing of a language, so a message without such words is taken for English.
/// </summary>
public static class SpokenLanguage
{
    private const string English = "en";
    private const int ShortMessage = 3;

    /// <summary>First and last letter of scripts that English is not written in, with a language that is.</summary>
    private static readonly (char First, char Last, string Language)[] Scripts =
    [
        ('\u3040', '\u30ff', "ja"), ('\uac00', '\ud7af', "ko"), ('\u4e00', '\u9fff', "zh"), ('\u0370', '\u03ff', "el"), ('\u0400', '\u04ff', "ru"),
        ('\u0590', '\u05ff', "he"), ('\u0600', '\u06ff', "ar"), ('\u0900', '\u097f', "hi"), ('\u0e00', '\u0e7f', "th"),
    ];

    private static readonly Dictionary<string, HashSet<string>> SmallWords = LexiconFile.Rows("languages.tsv")
        .ToDictionary(row => row[0], row => row[1].Split(", ").SelectMany(word => new[] { word, Plain(word) }).ToHashSet(StringComparer.Ordinal));

    /// <summary>ISO 639-1 code in lower case; nothing for English, and where too little is said to be sure.</summary>
    public static string? OtherThanEnglish(string text) => ByScript(text) ?? ByWords(text);

    private static string? ByScript(string text)
    {
        var letters = text.Count(char.IsLetter);
        foreach (var (first, last, language) in Scripts)
        {
            if (text.Count(c => c >= first && c <= last) * 2 > letters)
            {
                return language;
            }
        }

        return null;
    }

    private static string? ByWords(string text)
    {
        var words = FollowUp.Words(text.ToLowerInvariant()).Select(word => word.Trim('¿', '¡', '"', '(', ')', ':', ';')).ToList();
        var hits = SmallWords.ToDictionary(language => language.Key, language => words.Count(language.Value.Contains));
        var best = hits.Where(language => language.Key != English).MaxBy(language => language.Value);
        var isSure = best.Value >= 2 || (best.Value == 1 && words.Count <= ShortMessage);
        return isSure && best.Value > hits[English] ? best.Key : null;
    }

    private static string Plain(string word) => string.Concat(word.Normalize(NormalizationForm.FormD).Where(char.IsAscii));
}
