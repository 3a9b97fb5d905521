using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Classification;

/// <summary>The training rows by intent, asked for how near the nearest row of an intent is. An inverted index from feature to rows keeps it quick.</summary>
internal sealed class NearestRows
{
    private readonly int[] _firstRow;
    private readonly int[] _firstPosting;
    private readonly int[] _rows;
    private readonly float[] _values;
    private readonly float _largestProduct;

    /// <param name="rowsByIntent">The vectors of each intent's training rows.</param>
    /// <param name="featurizer">What made them.</param>
    public NearestRows(IReadOnlyList<IReadOnlyList<SparseVector>> rowsByIntent, Featurizer featurizer)
    {
        var features = featurizer.Count;
        _largestProduct = featurizer.LargestProduct;
        RowsByIntent = rowsByIntent;
        _firstRow = new int[rowsByIntent.Count + 1];
        _firstPosting = new int[features + 1];
        for (var intent = 0; intent < rowsByIntent.Count; intent++)
        {
            _firstRow[intent + 1] = _firstRow[intent] + rowsByIntent[intent].Count;
        }

        var vectors = rowsByIntent.SelectMany(rows => rows).ToArray();
        foreach (var feature in vectors.SelectMany(vector => vector.Indices))
        {
            _firstPosting[feature + 1]++;
        }

        for (var feature = 0; feature < features; feature++)
        {
            _firstPosting[feature + 1] += _firstPosting[feature];
        }

        _rows = new int[_firstPosting[features]];
        _values = new float[_firstPosting[features]];
        FillPostings(vectors);
    }

    public IReadOnlyList<IReadOnlyList<SparseVector>> RowsByIntent { get; }

    /// <summary>The highest cosine, from 0 to 1, between the utterance and a training row of the intent.</summary>
    public float Similarity(SparseVector vector, int intent)
    {
        var first = _firstRow[intent];
        var products = new float[_firstRow[intent + 1] - first];
        for (var i = 0; i < vector.Indices.Length; i++)
        {
            var posting = _firstPosting[vector.Indices[i]];
            var end = _firstPosting[vector.Indices[i] + 1];
            posting = FirstAtOrAfter(posting, end, first);
            for (; posting < end && _rows[posting] < first + products.Length; posting++)
            {
                products[_rows[posting] - first] += vector.Values[i] * _values[posting];
            }
        }

        return products.Length == 0 ? 0f : Math.Clamp(products.Max() / _largestProduct, 0f, 1f);
    }

    private void FillPostings(SparseVector[] vectors)
    {
        var next = _firstPosting.AsSpan(0, _firstPosting.Length - 1).ToArray();
        for (var row = 0; row < vectors.Length; row++)
        {
            for (var i = 0; i < vectors[row].Indices.Length; i++)
            {
                var posting = next[vectors[row].Indices[i]]++;
                _rows[posting] = row;
                _values[posting] = vectors[row].Values[i];
            }
        }
    }

    private int FirstAtOrAfter(int start, int end, int row)
    {
        var found = Array.BinarySearch(_rows, start, end - start, row);
        return found < 0 ? ~found : found;
    }
}
