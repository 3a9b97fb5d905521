namespace ProductQA.Search.Evidence.Measures;

/// <summary>English comparatives and superlatives with what they ask for. A closed class of words: no thing and no attribute of a catalog is in it.</summary>
internal static class DegreeWords
{
    public const string Price = "how much does it cost";

    /// <summary>Verbs that take a degree.</summary>
    public static readonly HashSet<string> Verbs = ["weigh", "weighs", "last", "lasts", "hold", "holds", "cost", "costs"];

    /// <summary>Words at which the noun behind a degree ends.</summary>
    public static readonly HashSet<string> Ending =
    [
        "than", "of", "for", "in", "with", "or", "and", "vs", "versus", "between", "on", "at", "to", "from", "is", "are", "do", "does", "you", "i", "the", "a", "an", "that", "which", "what", "one", "ones", "it", "them", "these", "those",
        "please", "pls", "under", "below", "have", "has", "here", "there", "we", "by", "but", "then", "if", "my", "your", "compared", "this", "they", "can", "without", "both", "two", "three", "out", "among", "when", "while", "as", "so", "also", "how",
    ];

    // Direction, question, words; an underscore joins the words of a phrase.
    private const string Table = """
        + how heavy: heavier heaviest weighs_more weigh_more weighs_most weighs_the_most
        - how heavy: lighter lightest weighs_less weigh_less weighs_least weighs_the_least
        + how big: bigger biggest larger largest
        - how big: smaller smallest
        + how long does it last: lasts_longer last_longer lasts_longest lasts_the_longest
        + how long: longer longest
        - how long: shorter shortest
        + how tall: taller tallest
        + how high: higher highest
        - how high: lower lowest
        + how wide: wider widest
        - how wide: narrower narrowest
        + how thick: thicker thickest
        - how thick: thinner thinnest slimmer slimmest
        + how deep: deeper deepest
        + how fast: faster fastest quicker quickest
        - how fast: slower slowest
        + how bright: brighter brightest
        + how loud: louder loudest noisier noisiest
        - how loud: quieter quietest
        + how much does it hold: holds_more hold_more holds_most holds_the_most
        + how much: more most
        - how much: less least fewer fewest
        - how much does it cost: cheaper cheapest less_expensive least_expensive lower_price lowest_price lower_priced lowest_priced costs_less cost_less
        + how much does it cost: pricier priciest dearer dearest more_expensive most_expensive higher_price highest_price costs_more cost_more costs_most costs_the_most
        0 : better best worse worst nicer nicest stronger strongest warmer warmest softer softest newer newest older oldest safer safest comfier comfiest sturdier sturdiest easier easiest
        """;

    private static readonly Dictionary<string, DegreeWord> Words = Table.Split('\n', StringSplitOptions.TrimEntries).SelectMany(Read).ToDictionary(word => word.Phrase, word => word.Word, StringComparer.Ordinal);

    /// <summary>The longest phrase that begins at a word, or nothing.</summary>
    public static DegreeWord? At(List<string> words, int at)
    {
        for (var length = Math.Min(3, words.Count - at); length > 0; length--)
        {
            if (Words.TryGetValue(string.Join(' ', words.GetRange(at, length)), out var word))
            {
                return word;
            }
        }

        return null;
    }

    private static IEnumerable<(string Phrase, DegreeWord Word)> Read(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        var direction = line[0] switch { '+' => 1, '-' => -1, _ => 0 };
        foreach (var phrase in line[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var words = phrase.Split('_');
            var isSuperlative = Array.Exists(words, word => word is "most" or "least" or "best" or "worst" || word.EndsWith("est", StringComparison.Ordinal));
            yield return (string.Join(' ', words), new DegreeWord(line[1..colon].Trim(), direction, words.Length, isSuperlative));
        }
    }
}

/// <summary>A phrase of the table.</summary>
internal sealed record DegreeWord(string Question, int Direction, int Length, bool IsSuperlative);
