using System.Collections.Concurrent;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ProductQA.Search.Indexing;

/// <summary>How often words occur, at one point in time of the index; counted once and kept.</summary>
internal sealed class CatalogStatistics(IndexReader reader)
{
    private const int MaximumKept = 200_000;

    private readonly ConcurrentDictionary<(string Field, string Token), int> _counts = new();

    public int Products { get; } = reader.NumDocs;

    /// <summary>Number of products with a token in a field.</summary>
    public int Count(string field, string token)
    {
        if (_counts.TryGetValue((field, token), out var count))
        {
            return count;
        }

        count = reader.DocFreq(new Term(field, new BytesRef(token)));
        if (_counts.Count < MaximumKept)
        {
            _counts.TryAdd((field, token), count);
        }

        return count;
    }

    /// <summary>Rarity of a token in titles, from about 0.1 (in every title) upwards.</summary>
    public double Rarity(string stem) => Rarity(Count(IndexFields.Title, stem));

    /// <summary>Rarity of something that occurs in so many products.</summary>
    public double Rarity(int count) => Math.Log(1 + ((Products + 0.5) / (count + 0.5)));
}
