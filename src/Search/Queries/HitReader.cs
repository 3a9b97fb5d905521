using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;
using ProductQA.Search.Ranking;

namespace ProductQA.Search.Queries;

/// <summary>Reads a found product from the index and says in words why it was found.</summary>
internal sealed class HitReader
{
    private static readonly HashSet<string> Shown = [IndexFields.Id, IndexFields.Title];

    private readonly IndexSearcher _searcher;
    private readonly ReadQuery _read;
    private readonly int[] _documents;
    private readonly TermMatches _matches;
    private readonly bool[]? _ofKind;
    private readonly Dictionary<(string Field, QueryWord Word), bool[]> _says = [];
    private readonly BinaryDocValues _titles;
    private readonly BytesRef _bytes = new();

    /// <summary>Prepares to read these products: each word is looked up once for all of them.</summary>
    public HitReader(IndexSearcher searcher, ReadQuery read, IEnumerable<RankedDocument> found)
    {
        (_searcher, _read) = (searcher, read);
        _documents = [.. found.Select(ranked => ranked.Document.Doc).Order()];
        _matches = new TermMatches(searcher.IndexReader, _documents);
        _ofKind = read.Kind is { } kind ? _matches.AnyOf(IndexFields.KindHead, read.Words[kind].Heads) : null;
        _titles = MultiDocValues.GetBinaryValues(searcher.IndexReader, IndexFields.TitleTokens);
    }

    public Hit Read(RankedDocument ranked)
    {
        var found = ranked.Document;
        var document = _searcher.Doc(found.Doc, Shown);
        _titles.Get(found.Doc, _bytes);
        var title = _bytes.Utf8ToString().Split([' ', '\t']).ToHashSet();
        var (inTitle, inFacts, inText, missing) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        foreach (var word in _read.Words)
        {
            (word.Alternatives.Any(alternative => alternative.Stems.All(title.Contains)) ? inTitle
                : Says(IndexFields.Attributes, word, found.Doc) ? inFacts
                : Says(IndexFields.Everything, word, found.Doc) ? inText
                : missing).Add(word.Text);
        }

        var explanation = string.Join("; ", Parts(found.Doc, inTitle, inFacts, inText, missing).Append(ranked.Reason).OfType<string>());
        return new Hit(document.Get(IndexFields.Id), document.Get(IndexFields.Title), found.Score, explanation) { Missing = missing, IsOfKind = IsOfKind(found.Doc) };
    }

    private IEnumerable<string> Parts(int document, List<string> inTitle, List<string> inFacts, List<string> inText, List<string> missing)
    {
        if (IsOfKind(document))
        {
            yield return "is a " + _read.Words[_read.Kind!.Value].Text;
        }

        foreach (var (where, words) in new[] { ("title", inTitle), ("facts", inFacts), ("description or code", inText), ("not said", missing) })
        {
            if (words.Count > 0)
            {
                yield return where + ": " + string.Join(' ', words);
            }
        }
    }

    private bool IsOfKind(int document) => _ofKind is not null && _ofKind[Place(document)];

    private bool Says(string field, QueryWord word, int document)
    {
        if (!_says.TryGetValue((field, word), out var says))
        {
            _says[(field, word)] = says = _matches.Of(field, word);
        }

        return says[Place(document)];
    }

    private int Place(int document) => Array.BinarySearch(_documents, document);
}
