using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;
using ProductQA.Search.Ranking;

namespace ProductQA.Search.Queries;

/// <summary>Reads a found product from the index and says in words why it was found.</summary>
internal sealed class HitReader(IndexSearcher searcher, ReadQuery read)
{
    private static readonly HashSet<string> Shown = [IndexFields.Id, IndexFields.Title];

    private readonly BinaryDocValues _titles = MultiDocValues.GetBinaryValues(searcher.IndexReader, IndexFields.TitleTokens);
    private readonly BytesRef _bytes = new();

    public Hit Read(RankedDocument ranked)
    {
        var found = ranked.Document;
        var document = searcher.Doc(found.Doc, Shown);
        _titles.Get(found.Doc, _bytes);
        var title = _bytes.Utf8ToString().Split([' ', '\t']).ToHashSet();
        var (inTitle, inFacts, inText, missing) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var word in read.Words)
        {
            (Says(word, title.Contains) ? inTitle
                : Says(word, stem => Postings.Has(searcher.IndexReader, IndexFields.Attributes, stem, found.Doc)) ? inFacts
                : Says(word, stem => Postings.Has(searcher.IndexReader, IndexFields.Everything, stem, found.Doc)) ? inText
                : missing).Add(word.Text);
        }

        var explanation = string.Join("; ", Parts(found.Doc, inTitle, inFacts, inText, missing).Append(ranked.Reason).OfType<string>());
        return new Hit(document.Get(IndexFields.Id), document.Get(IndexFields.Title), found.Score, explanation) { Missing = missing, IsOfKind = IsOfKind(found.Doc) };
    }

    private IEnumerable<string> Parts(int document, List<string> inTitle, List<string> inFacts, List<string> inText, List<string> missing)
    {
        if (IsOfKind(document))
        {
            yield return "is a " + read.Words[read.Kind!.Value].Text;
        }

        foreach (var (where, words) in new[] { ("title", inTitle), ("facts", inFacts), ("description or code", inText), ("not said", missing) })
        {
            if (words.Count > 0)
            {
                yield return where + ": " + string.Join(' ', words);
            }
        }
    }

    private bool IsOfKind(int document) =>
        read.Kind is { } kind && Says(read.Words[kind], stem => Postings.Has(searcher.IndexReader, IndexFields.KindHead, stem, document));

    private static bool Says(QueryWord word, Predicate<string> has) => word.Alternatives.Any(alternative => alternative.Stems.All(stem => has(stem)));
}
