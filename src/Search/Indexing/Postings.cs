using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ProductQA.Search.Indexing;

/// <summary>Asks single documents for single terms.</summary>
internal static class Postings
{
    /// <summary>Whether a document has a term in a field.</summary>
    public static bool Has(IndexReader reader, string field, string term, int document)
    {
        var leaves = reader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document, leaves)];
        var postings = leaf.AtomicReader.GetTermDocsEnum(new Term(field, new BytesRef(term)));
        return postings is not null && postings.Advance(document - leaf.DocBase) == document - leaf.DocBase;
    }
}
