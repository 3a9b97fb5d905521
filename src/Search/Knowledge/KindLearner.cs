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
    private const double LowestRate = 0.5;
    private const double ToldWeight = 0.7;

    /// <summary>The kind words, with weights above 0 and at most 1, and the words that only repeat values.</summary>
    public static KindLexicon Learn(IReadOnlyList<KindTitle> titles, IReadOnlyDictionary<string, WordUse> uses)
    {
        var qualifiers = uses.Where(use => use.Value.Titles >= FewestTitles && use.Value.ValuedShare >= WordUses.Qualifier).Select(use => use.Key).ToHashSet();
        var first = FirstWeights(uses);
        var weights = first;
        for (var round = 0; round < MostRounds; round++)
        {
            var (rates, chosen) = KindContest.Hold(titles, new KindLexicon(weights, qualifiers));
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

        return new KindLexicon(weights, qualifiers);
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
