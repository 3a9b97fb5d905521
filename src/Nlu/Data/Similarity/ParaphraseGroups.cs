namespace ProductQA.Nlu.Data.Similarity;

/// <summary>
/// Which rows say the same: those that share a given group, those whose texts are equal but for case and punctuation, and near-duplicates: by words
/// ("do you ship to spain please") or, for typos ("do you shipp to spain"), by runs of three characters. Similar to similar is one group.
/// </summary>
internal static class ParaphraseGroups
{
    private const double LeastWordSimilarity = 0.8;
    private const double LeastGramSimilarity = 0.75;

    /// <summary>For each row its group, named by the first row in it.</summary>
    public static int[] Find(IReadOnlyList<LabelledUtterance> rows)
    {
        var groups = new DisjointSets(rows.Count);
        JoinEqual(groups, rows.Select(row => row.Group));
        JoinEqual(groups, rows.Select(row => TextKey.Of(row.Text)));
        JoinSimilar(groups, Elements.Encode(rows.Select(row => Elements.Words(row.Text))), LeastWordSimilarity);
        JoinSimilar(groups, Elements.Encode(rows.Select(row => Elements.Grams(row.Text))), LeastGramSimilarity);
        return [.. Enumerable.Range(0, rows.Count).Select(groups.Find)];
    }

    private static void JoinEqual(DisjointSets groups, IEnumerable<string?> keys)
    {
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (row, key) in keys.Index())
        {
            if (key is not null && !first.TryAdd(key, row))
            {
                groups.Join(first[key], row);
            }
        }
    }

    /// <summary>Equal sets are joined first and looked up once: a file that repeats one text must not cost the square of its rows.</summary>
    private static void JoinSimilar(DisjointSets groups, int[][] sets, double threshold)
    {
        string?[] keys = [.. sets.Select(set => set.Length == 0 ? null : string.Join(' ', set))];
        JoinEqual(groups, keys);
        int[] distinct = [.. Enumerable.Range(0, sets.Length).Where(row => keys[row] is not null).DistinctBy(row => keys[row])];
        var index = new JaccardIndex([.. distinct.Select(row => sets[row])], threshold);
        foreach (var row in distinct)
        {
            foreach (var (other, _) in index.Find(sets[row]))
            {
                groups.Join(row, distinct[other]);
            }
        }
    }
}
