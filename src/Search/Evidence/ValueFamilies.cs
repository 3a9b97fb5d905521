namespace ProductQA.Search.Evidence;

/// <summary>Words of values that exclude each other (data/lexicon/value-families.tsv): a thing listed as silver is not blue, but a navy one may be.</summary>
internal static class ValueFamilies
{
    private static readonly Dictionary<string, List<(string Kind, int Family)>> ByStem = Load();

    /// <summary>The families that a stemmed word belongs to; empty for a word of no known kind.</summary>
    public static IReadOnlyList<(string Kind, int Family)> Of(string stem) => ByStem.TryGetValue(stem, out var found) ? found : [];

    private static Dictionary<string, List<(string Kind, int Family)>> Load()
    {
        var families = new Dictionary<string, List<(string, int)>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in EvidenceResource.Lines("value-families.tsv"))
        {
            var columns = line.Split('\t');
            number++;
            foreach (var stem in columns[1].Split(", ").Select(EvidenceText.Stem).Distinct(StringComparer.Ordinal))
            {
                if (!families.TryGetValue(stem, out var known))
                {
                    families[stem] = known = [];
                }

                known.Add((columns[0], number));
            }
        }

        return families;
    }
}
