namespace ProductQA.Nlu.Data.Similarity;

/// <summary>
/// Finds all sets whose Jaccard similarity (shared over all elements) reaches a threshold, exactly. Sets that similar share an element within their first
/// n - ceil(t·n) + 1, and when elements are sorted by rarity few sets do (prefix filtering: Bayardo, Ma and Srikant, WWW 2007).
/// </summary>
internal sealed class JaccardIndex
{
    /// <summary>Keeps 0.8 · 5 at 4 where the product of doubles lies a hair above.</summary>
    private const double Slack = 1e-9;

    private readonly int[][] _sets;
    private readonly double _threshold;
    private readonly Dictionary<int, List<int>> _rowsByElement = [];
    private readonly int[] _seenBy;
    private int _query;

    public JaccardIndex(int[][] sets, double threshold)
    {
        (_sets, _threshold, _seenBy) = (sets, threshold, new int[sets.Length]);
        for (var row = 0; row < sets.Length; row++)
        {
            foreach (var element in Prefix(sets[row]))
            {
                if (!_rowsByElement.TryGetValue(element, out var rows))
                {
                    _rowsByElement[element] = rows = [];
                }

                rows.Add(row);
            }
        }
    }

    /// <summary>The rows whose sets are that similar, each once, with the similarity.</summary>
    public IEnumerable<(int Row, double Similarity)> Find(int[] set)
    {
        _query++;
        foreach (var element in Prefix(set).ToArray())
        {
            foreach (var row in _rowsByElement.GetValueOrDefault(element) ?? [])
            {
                if (_seenBy[row] != _query)
                {
                    _seenBy[row] = _query;
                    var similarity = Similarity(set, _sets[row]);
                    if (similarity >= _threshold)
                    {
                        yield return (row, similarity);
                    }
                }
            }
        }
    }

    private ArraySegment<int> Prefix(int[] set) => new(set, 0, set.Length == 0 ? 0 : set.Length - (int)Math.Ceiling((_threshold * set.Length) - Slack) + 1);

    /// <summary>The similarity, or 0 as soon as too many elements stand alone for it to reach the threshold.</summary>
    private double Similarity(int[] left, int[] right)
    {
        var needed = (int)Math.Ceiling((_threshold / (1 + _threshold) * (left.Length + right.Length)) - Slack);
        var (aloneLeft, aloneRight, shared) = (left.Length - needed, right.Length - needed, 0);
        for (int i = 0, j = 0; i < left.Length && j < right.Length && aloneLeft >= 0 && aloneRight >= 0;)
        {
            if (left[i] == right[j])
            {
                (shared, i, j) = (shared + 1, i + 1, j + 1);
            }
            else if (left[i] < right[j])
            {
                (aloneLeft, i) = (aloneLeft - 1, i + 1);
            }
            else
            {
                (aloneRight, j) = (aloneRight - 1, j + 1);
            }
        }

        return shared < needed ? 0 : (double)shared / (left.Length + right.Length - shared);
    }
}
