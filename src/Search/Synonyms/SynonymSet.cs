using System.Collections.Frozen;
using ProductQA.Search.Text;

namespace ProductQA.Search.Synonyms;

/// <summary>
/// The shop's synonyms, ready for queries. A phrase is known with or without plural and accents. What a rule says is followed once: that
/// "tv" is "television" and "television" is "telly" does not make "tv" a "telly". Immutable and thread-safe.
/// </summary>
public sealed class SynonymSet
{
    /// <summary>Most alternatives of a phrase; more would drown what was asked.</summary>
    public const int MostAlternatives = 20;

    private readonly FrozenDictionary<string, IReadOnlyList<IReadOnlyList<string>>> _alternatives;

    private SynonymSet(FrozenDictionary<string, IReadOnlyList<IReadOnlyList<string>>> alternatives) => _alternatives = alternatives;

    /// <summary>No synonyms.</summary>
    public static SynonymSet None { get; } = From([]);

    /// <summary>Number of phrases that have alternatives.</summary>
    public int Count => _alternatives.Count;

    /// <summary>The set of rules; the same rules in another order give the same alternatives in another order.</summary>
    public static SynonymSet From(IEnumerable<SynonymRule> rules)
    {
        var alternatives = new Dictionary<string, Dictionary<string, IReadOnlyList<string>>>();
        foreach (var rule in rules)
        {
            var words = rule.Words.Select(phrase => CatalogText.Tokens(phrase)).ToList();
            var meant = rule.Meant.Count > 0 ? rule.Meant.Select(phrase => CatalogText.Tokens(phrase)).ToList() : words;
            foreach (var phrase in words)
            {
                Add(alternatives, SynonymRule.Key(phrase), meant);
            }
        }

        return new SynonymSet(alternatives.Where(phrase => phrase.Value.Count > 0).ToFrozenDictionary(phrase => phrase.Key, phrase => (IReadOnlyList<IReadOnlyList<string>>)[.. phrase.Value.Values]));
    }

    /// <summary>What else a phrase of 1 to 4 tokens is searched as, each as its tokens; empty where nothing is known of it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Of(IReadOnlyList<string> words) =>
        words.Count is > 0 and <= SynonymRule.LongestPhrase && _alternatives.TryGetValue(SynonymRule.Key(words), out var known) ? known : [];

    private static void Add(Dictionary<string, Dictionary<string, IReadOnlyList<string>>> alternatives, string key, List<List<string>> meant)
    {
        var known = alternatives.TryGetValue(key, out var before) ? before : alternatives[key] = [];
        foreach (var phrase in meant.Where(phrase => SynonymRule.Key(phrase) != key && known.Count < MostAlternatives))
        {
            known.TryAdd(SynonymRule.Key(phrase), phrase);
        }
    }
}
