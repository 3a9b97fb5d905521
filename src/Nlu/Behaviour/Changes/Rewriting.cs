using System.Text.RegularExpressions;

namespace ProductQA.Nlu.Behaviour.Changes;

/// <summary>Changes of the words and marks of a text. Each gives null where the text offers nothing to change.</summary>
internal static class Rewriting
{
    private const int LongestPhrase = 4;

    private static readonly string[] Prepositions = ["to", "for", "in", "on", "with", "from", "at", "of", "under", "without"];

    private static readonly string[] Marks = ["???", "!!!", "?!", "..", "!", "??"];

    private static readonly (string Long, string Short)[] Contractions =
    [
        ("do not", "don't"), ("does not", "doesn't"), ("did not", "didn't"), ("can not", "can't"), ("cannot", "can't"), ("will not", "won't"), ("is not", "isn't"), ("have not", "haven't"),
        ("i am", "i'm"), ("i have", "i've"), ("i would", "i'd"), ("i will", "i'll"), ("it is", "it's"), ("that is", "that's"), ("what is", "what's"), ("where is", "where's"), ("you are", "you're"), ("let us", "let's"),
    ];

    private static readonly (string Long, string Short)[] ShortForms =
    [
        ("you", "u"), ("are", "r"), ("your", "ur"), ("please", "pls"), ("thanks", "thx"), ("because", "cuz"), ("with", "w/"), ("without", "w/o"), ("quantity", "qty"), ("for", "4"), ("before", "b4"),
        ("tomorrow", "tmrw"), ("message", "msg"), ("number", "nr"), ("why", "y"), ("okay", "k"), ("as soon as possible", "asap"), ("what", "wat"), ("people", "ppl"), ("about", "abt"), ("want to", "wanna"), ("going to", "gonna"),
    ];

    private static readonly (string Plain, string Negated)[] Negations =
    [
        ("i want", "i don't want"), ("i'd like", "i wouldn't like"), ("i would like", "i would not like"), ("i'll take", "i won't take"), ("i will take", "i will not take"), ("i need", "i don't need"),
        ("i'm buying", "i'm not buying"), ("let me", "don't let me"), ("add", "don't add"), ("order", "don't order"), ("send", "don't send"), ("put", "don't put"), ("show me", "don't show me"), ("give me", "don't give me"), ("cancel", "don't cancel"),
    ];

    public static string? WithoutPunctuation(string text)
    {
        var bare = new string([.. text.Where(letter => !char.IsPunctuation(letter))]).Trim();
        return bare.Length == 0 ? null : bare;
    }

    public static string WithMorePunctuation(string text, Random random) => text.TrimEnd('?', '!', '.') + Marks[random.Next(Marks.Length)];

    /// <summary>"do you ship to spain" is "to spain, do you ship": the last phrase that begins with a preposition, of up to four words, comes first.</summary>
    public static string? FrontLastPhrase(string text)
    {
        var words = text.TrimEnd('?', '!', '.').Split(' ');
        var at = Array.FindLastIndex(words, word => Prepositions.Contains(word));
        return at >= 2 && words.Length - at is > 1 and <= LongestPhrase ? $"{string.Join(' ', words[at..])}, {string.Join(' ', words[..at])}" : null;
    }

    /// <summary>Shortens what can be shortened; where nothing can, writes out what was.</summary>
    public static string? Contract(string text)
    {
        var shorter = Replace(text, Contractions);
        return shorter == text ? Replace(text, [.. Contractions.Select(pair => (pair.Short, pair.Long))]) : shorter;
    }

    public static string? Abbreviate(string text) => Replace(text, ShortForms);

    /// <summary>Only the first of the wishes is turned round.</summary>
    public static string? Negate(string text)
    {
        var (plain, negated) = Array.Find(Negations, pair => Contains(text, pair.Plain));
        return plain is null ? null : Find(plain).Replace(text, negated, 1);
    }

    private static string Replace(string text, (string From, string To)[] pairs) => Array.FindAll(pairs, pair => Contains(text, pair.From)).Aggregate(text, (changed, pair) => Find(pair.From).Replace(changed, pair.To));

    private static bool Contains(string text, string words) => Find(words).IsMatch(text);

    /// <summary>The words as a whole: "are" is not in "care".</summary>
    private static Regex Find(string words) =>
        new($@"(?<![\p{{L}}'’]){Regex.Escape(words)}(?![\p{{L}}'’])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1));
}
