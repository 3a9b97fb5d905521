using System.Collections.Frozen;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>The few words of English that the guard knows. All others carry meaning and must come from the template.</summary>
internal static class GuardWords
{
    /// <summary>The sign for "not", "no", "without" and "n't".</summary>
    public const string Not = "¬";

    /// <summary>
    /// Grammar that may come and go around one fact. No word here affirms, limits or compares ("do", "from", "only", "and" are not here); "features" and
    /// "offers" say no more than "has".
    /// </summary>
    private static readonly FrozenSet<string> Grammar = Set(
        "the a an this that it its here there of with for in on at by to as is are has have having comes come our your you we features offers equipped any");

    /// <summary>Words about the answer, not about the product.</summary>
    private static readonly FrozenSet<string> Talk = Set("item product listed data according");

    /// <summary>What carries no meaning even where the order of words does: whose fact it is, and that it is one.</summary>
    private static readonly FrozenSet<string> Loose = Set("the a an this that it its here there is are has have comes come you we our your");

    private static readonly FrozenSet<string> Articles = Set("the a an");

    private static readonly FrozenSet<string> Prepositions = Set("of for with on in at");

    private static readonly FrozenDictionary<string, string> Forms = new Dictionary<string, string>
    {
        ["weighs"] = "weight",
        ["costs"] = "price",
        ["cost"] = "price",
        ["priced"] = "price",
        ["holds"] = "capacity",
        ["measures"] = "dimension",
        ["made"] = "material",
        ["color"] = "colour",
        ["colors"] = "colour",
        ["includes"] = "included",
        ["include"] = "included",
        ["requires"] = "required",
        ["require"] = "required",
        ["supports"] = "supported",
        ["support"] = "supported",
        ["needs"] = "needed",
        ["need"] = "needed",
        ["pre-order"] = "preorder",
        ["pre-ordered"] = "preordered",
    }.ToFrozenDictionary();

    /// <summary>What a measure with an adjective behind it measures: "9.5 cm tall" is a height.</summary>
    private static readonly FrozenDictionary<string, string> Measured = new Dictionary<string, string>
    {
        ["tall"] = "height",
        ["high"] = "height",
        ["wide"] = "width",
        ["long"] = "length",
        ["deep"] = "depth",
        ["thick"] = "thickness",
    }.ToFrozenDictionary();

    public static bool IsFiller(string word) => Grammar.Contains(word) || Talk.Contains(word);

    public static bool IsGrammar(string word) => Grammar.Contains(word);

    public static bool IsLoose(string word) => Loose.Contains(word);

    public static bool IsArticle(string word) => Articles.Contains(word);

    public static bool IsPreposition(string word) => Prepositions.Contains(word);

    /// <summary>What a word behind a measure measures, or nothing.</summary>
    public static string? Measures(string word) => Measured.GetValueOrDefault(word);

    /// <summary>One form for the words that say the same: "weighs" and "weight", "port" and "ports".</summary>
    public static string Form(string word)
    {
        var single = Forms.GetValueOrDefault(word) ?? EnglishNoun.Singular(word);
        return Forms.GetValueOrDefault(single, single);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
