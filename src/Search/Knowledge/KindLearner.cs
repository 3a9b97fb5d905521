namespace ProductQA.Search.Knowledge;

/// <summary>
/// Learns from titles which words name kinds of product, without a list. A kind word is used by several makers, stands at the end of
/// phrases in titles and in descriptions, and is not merely the value of an attribute. Words that pass compete for each title
/// (<see cref="KindChoice"/>); those that mostly lose where they stand ("premium", "black") are dropped, and the rest compete again
/// until nothing changes. Kinds that the feed itself tells begin with a head start.
/// </summary>
internal static class KindLearner
{
    private const int FewestTitles = 4;
    private const int FewestChosen = 3;
    private const int FewestBrands = 2;
    private const int MostRounds = 10;
    private const double MostOfOneBrand = 0.95;
    private const double LowestRate = 0.42;
    private const double ToldWeight = 0.7;
    private const double MostlyNoun = 0.35;

    private static readonly HashSet<string> NoTails = [];

    /// <summary>The kind words, with weights above 0 and at most 1, and the words that only repeat values.</summary>
    public static KindLexicon Learn(IReadOnlyList<KindTitle> titles, IReadOnlyDictionary<string, WordUse> uses)
    {
        var qualifiers = uses.Where(use => use.Value.Titles >= FewestTitles && use.Value.ValuedShare >= WordUses.Qualifier).Select(use => use.Key).ToHashSet();
        var first = FirstWeights(uses);
        var weights = first;
        for (var round = 0; round < MostRounds; round++)
        {
            var (rates, chosen) = KindContest.Hold(titles, new KindLexicon(weights, qualifiers, NoTails));
            var next = weights.Keys
                .Where(head => chosen.GetValueOrDefault(head) is { Titles: >= FewestChosen } wins && Widespread(wins.Brands, uses[head]) && rates[head] >= LowestRate)
                .ToDictionary(head => head, head => Math.Sqrt(first[head]) * rates[head]);
            var settled = next.Count == weights.Count;
            weights = next;
            if (settled)
            {
                break;
            }
        }

        return WithTails(titles, uses, new KindLexicon(weights, qualifiers, NoTails));
    }

    // Rare things are named by a known kind and a word of their own: "printer belt", "cable ties".
    private static KindLexicon WithTails(IReadOnlyList<KindTitle> titles, IReadOnlyDictionary<string, WordUse> uses, KindLexicon lexicon)
    {
        var behind = titles.SelectMany(title => title.Runs.Where(run => !run.AfterFor))
            .Where(run => run.Words.Count > 1 && KindChoice.Last(run, lexicon) is { } choice && choice.At == run.Words.Count - 2)
            .Select(run => run.Words[^1])
            .Where(word => !word.Capital || word.Surface != word.Stem)
            .GroupBy(word => word.Stem);
        var tails = behind.Where(word => word.Key.Length > 1
            && word.Count() >= FewestChosen
            && uses[word.Key].ProseEndShare >= MostlyNoun
            && uses[word.Key].OwnBrand <= 0.5 * uses[word.Key].Titles
            && !lexicon.Qualifiers.Contains(word.Key));
        return lexicon with { Tails = tails.Select(word => word.Key).ToHashSet() };
    }

    private static bool Widespread(int brands, WordUse use) => brands >= FewestBrands || use.Told >= FewestChosen;

    private static Dictionary<string, double> FirstWeights(IReadOnlyDictionary<string, WordUse> uses)
    {
        var weights = new Dictionary<string, double>();
        foreach (var (word, use) in uses)
        {
            var told = use.Told >= FewestChosen && word.Length > 1 && use.EndShare >= 0.1;
            if (told || MayBeKind(word, use))
            {
                weights[word] = Math.Max(told ? ToldWeight : 0, Math.Sqrt(use.EndShare * use.ProseEndShare));
            }
        }

        return weights;
    }

    private static bool MayBeKind(string word, WordUse use) =>
        use.Titles >= FewestTitles
        && IsWord(word, use)
        && use.Brands.Count >= FewestBrands
        && use.Brands.Values.Max() <= MostOfOneBrand * use.Titles
        && use.ValuedShare < WordUses.Qualifier
        && use.OwnBrand <= 0.5 * use.Titles
        && use.Share(use.AfterNumber) <= 0.4
        && use.Share(use.BeforeNumber) <= 0.75
        && use.EndShare >= 0.15
        && use.ProseEndShare >= 0.2;

    // Two letters are a name ("TV") only where many makers use them as one.
    private static bool IsWord(string word, WordUse use) =>
        !word.Contains('-', StringComparison.Ordinal)
        && (word.Length > 2 || (word.Length == 2 && use.Brands.Count >= 8 && use.EndShare >= 0.5 && use.ProseEndShare >= 0.6));
}
