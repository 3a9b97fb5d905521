using Lucene.Net.Search.Similarities;

namespace ProductQA.Search.Indexing;

/// <summary>How a field's matches are weighed: BM25. Product texts are short and repeat little, so both parameters are a little lower than usual.</summary>
internal static class CatalogSimilarity
{
    private const float K1 = 0.8f;
    private const float B = 0.6f;

    public static Similarity Create() => new BM25Similarity(K1, B);
}
