using System.Collections.Frozen;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>The few words of English that the guard knows. All others carry meaning and must come from the template.</summary>
internal static class GuardWords
{
    /// <summary>The sign for "not", "no", "without" and "n't".</summary>
    public const string Not = "¬";

    /// <summary>Grammar that may come and go around one fact. No word here affirms, limits or compares ("do", "from", "only", "and" are not here).</summary>
    private static readonly FrozenSet<string> Grammar = Set("the a an this that it its here there of with for in on at by to as is are has have having comes come our your you we");

    /// <summary>Words about the answer, not about the product.</summary>
    private static readonly FrozenSet<string> Talk = Set("item product listed data according");

    private static readonly FrozenSet<string> Articles = Set("the a an");

    private static readonly FrozenDictionary<string, string> Forms = new Dictionary<string, string>
    {
        ["weighs"] = "weight",
        ["costs"] = "price",
        ["cost"] = "price",
        ["priced"] = "price",
        ["color"] = "colour",
        ["includes"] = "included",
        ["include"] = "included",
        ["requires"] = "required",
        ["require"] = "required",
        ["supports"] = "supported",
        ["support"] = "supported",
        ["needs"] = "needed",
        ["need"] = "needed",
    }.ToFrozenDictionary();

    /// <summary>Longest first.</summary>
    public static IReadOnlyList<string[]> Courtesies { get; } =
    [
        ["thanks", "for", "your", "question"], ["thank", "you", "for", "asking"], ["thanks", "for", "asking"], ["happy", "to", "help"], ["glad", "to", "help"],
        ["hi", "there"], ["hello"], ["hi"], ["sorry"],
    ];

    public static bool IsFiller(string word) => Grammar.Contains(word) || Talk.Contains(word);

    public static bool IsGrammar(string word) => Grammar.Contains(word);

    public static bool IsArticle(string word) => Articles.Contains(word);

    /// <summary>One form for the words that say the same: "weighs" and "weight", "port" and "ports".</summary>
    public static string Form(string word)
    {
        var single = Forms.GetValueOrDefault(word) ?? EnglishNoun.Singular(word);
        return Forms.GetValueOrDefault(single, single);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
