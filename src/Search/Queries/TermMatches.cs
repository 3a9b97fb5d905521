using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace ProductQA.Search.Queries;

/// <summary>Which of a few documents have a term: one look-up of the term for all of them, so that it costs little beside the search.</summary>
/// <param name="reader">One state of the index.</param>
/// <param name="documents">Documents in ascending order.</param>
internal sealed class TermMatches(IndexReader reader, int[] documents)
{
    /// <summary>For each document, in their order, whether it has the term.</summary>
    public bool[] Of(string field, string term)
    {
        var found = new bool[documents.Length];
        var bytes = new BytesRef(term);
        foreach (var leaf in reader.Leaves)
        {
            var first = FirstOf(leaf);
            if (first < documents.Length && documents[first] < leaf.DocBase + leaf.Reader.MaxDoc && leaf.AtomicReader.GetTermDocsEnum(new Term(field, bytes)) is { } postings)
            {
                Mark(found, first, leaf, postings);
            }
        }

        return found;
    }

    /// <summary>For each document, whether it has one of the terms.</summary>
    public bool[] AnyOf(string field, IEnumerable<string> terms) => Any([.. terms.Select(term => Of(field, term))]);

    /// <summary>For each document, whether it says a word, in one of the ways in which the catalog may write it.</summary>
    public bool[] Of(string field, QueryWord word, int mostAlternatives = int.MaxValue) =>
        Any([.. word.Alternatives.Take(mostAlternatives).Select(alternative => All([.. alternative.Stems.Select(stem => Of(field, stem))]))]);

    private static bool[] Any(bool[][] each) => each.Length == 1 ? each[0] : [.. each[0].Select((_, product) => Array.Exists(each, one => one[product]))];

    private static bool[] All(bool[][] each) => each.Length == 1 ? each[0] : [.. each[0].Select((_, product) => Array.TrueForAll(each, one => one[product]))];

    private int FirstOf(AtomicReaderContext leaf)
    {
        var at = Array.BinarySearch(documents, leaf.DocBase);
        return at >= 0 ? at : ~at;
    }

    private void Mark(bool[] found, int first, AtomicReaderContext leaf, DocsEnum postings)
    {
        var current = -1;
        for (var i = first; i < documents.Length && documents[i] < leaf.DocBase + leaf.Reader.MaxDoc; i++)
        {
            var wanted = documents[i] - leaf.DocBase;
            current = current < wanted ? postings.Advance(wanted) : current;
            if (current == DocIdSetIterator.NO_MORE_DOCS)
            {
                return;
            }

            found[i] = current == wanted;
        }
    }
}
