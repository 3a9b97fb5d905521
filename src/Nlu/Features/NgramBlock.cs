using System.Runtime.InteropServices;

namespace ProductQA.Nlu.Features;

/// <summary>
/// One family of n-grams with its tf-idf weights, (1 + ln tf) · (ln((1 + N) / (1 + df)) + 1), scaled so that the whole block has a given norm.
/// N-grams that training never saw have no feature but stay in the norm: an utterance of unknown words gets a short vector and so low scores.
/// </summary>
internal sealed class NgramBlock
{
    private readonly Dictionary<string, int> _features = new(StringComparer.Ordinal);
    private readonly float[] _idf;
    private readonly float _unknownIdf;

    /// <param name="terms">The n-grams in the order of their features.</param>
    /// <param name="rowsWithTerm">In how many training rows each occurs.</param>
    /// <param name="rows">The number of training rows.</param>
    public NgramBlock(IReadOnlyList<string> terms, IReadOnlyList<int> rowsWithTerm, int rows)
    {
        Terms = terms;
        RowsWithTerm = rowsWithTerm;
        Rows = rows;
        _idf = rowsWithTerm.Select(df => Idf(rows, df)).ToArray();
        _unknownIdf = Idf(rows, 0);
        for (var i = 0; i < terms.Count; i++)
        {
            _features.Add(terms[i], i);
        }
    }

    public IReadOnlyList<string> Terms { get; }

    public IReadOnlyList<int> RowsWithTerm { get; }

    public int Rows { get; }

    /// <summary>Takes the n-grams that at least <paramref name="fewestRows"/> rows have.</summary>
    public static NgramBlock Fit(IEnumerable<Dictionary<string, int>> rows, int fewestRows = 1)
    {
        var rowsWithTerm = new Dictionary<string, int>(StringComparer.Ordinal);
        var count = 0;
        foreach (var row in rows)
        {
            count++;
            foreach (var term in row.Keys)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(rowsWithTerm, term, out _)++;
            }
        }

        var kept = rowsWithTerm.Where(pair => pair.Value >= fewestRows).OrderBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return new NgramBlock([.. kept.Select(pair => pair.Key)], [.. kept.Select(pair => pair.Value)], count);
    }

    /// <summary>In how many training rows an n-gram occurs.</summary>
    public int CountRowsWith(string term) => _features.TryGetValue(term, out var feature) ? RowsWithTerm[feature] : 0;

    /// <summary>Adds the block's weights to a vector, its features counted from <paramref name="firstFeature"/>.</summary>
    public void AppendTo(List<(int Feature, float Value)> vector, Dictionary<string, int> counts, int firstFeature, float norm)
    {
        var start = vector.Count;
        var sumOfSquares = 0f;
        foreach (var (term, count) in counts)
        {
            var known = _features.TryGetValue(term, out var feature);
            var weight = (1f + MathF.Log(count)) * (known ? _idf[feature] : _unknownIdf);
            sumOfSquares += weight * weight;
            if (known)
            {
                vector.Add((firstFeature + feature, weight));
            }
        }

        var scale = sumOfSquares == 0 ? 0 : norm / MathF.Sqrt(sumOfSquares);
        for (var i = start; i < vector.Count; i++)
        {
            vector[i] = (vector[i].Feature, vector[i].Value * scale);
        }
    }

    private static float Idf(int rows, int rowsWithTerm) => MathF.Log((1f + rows) / (1f + rowsWithTerm)) + 1f;
}
