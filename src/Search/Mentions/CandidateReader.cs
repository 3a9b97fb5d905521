using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Search.Mentions;

/// <summary>Reads from the index what the scorer needs to know of the candidates: each word is looked up once for all of them.</summary>
internal sealed class CandidateReader
{
    private readonly BinaryDocValues _titles;
    private readonly BinaryDocValues _attributes;
    private readonly Dictionary<string, HashSet<int>> _products;
    private readonly BytesRef _bytes = new();
    private readonly int[] _documents;
    private readonly TermMatches _matches;
    private readonly Dictionary<(string Field, string Stem), bool[]> _has = [];

    public CandidateReader(IndexReader reader, IReadOnlyList<UtteranceCode> codes, IEnumerable<int> documents)
    {
        _documents = [.. documents.Order()];
        _matches = new TermMatches(reader, _documents);
        _titles = MultiDocValues.GetBinaryValues(reader, IndexFields.TitleTokens);
        _attributes = MultiDocValues.GetBinaryValues(reader, IndexFields.AttributePhrases);
        _products = codes.Select(code => code.Code).Distinct().ToDictionary(code => code, code => Products(reader, code));
    }

    public TitleWords Title(int document)
    {
        _titles.Get(document, _bytes);
        return new TitleWords(_bytes.Utf8ToString());
    }

    /// <summary>The names of the product's attributes, each between bars.</summary>
    public string Attributes(int document)
    {
        _attributes.Get(document, _bytes);
        return _bytes.Utf8ToString();
    }

    /// <summary>Whether the product's description, or a value of an attribute or option, has a stem.</summary>
    public bool Describes(int document, string stem) => Has(document, IndexFields.Attributes, stem) || Has(document, IndexFields.Text, stem);

    /// <summary>Whether a field of the product has a stem.</summary>
    public bool Has(int document, string field, string stem)
    {
        if (!_has.TryGetValue((field, stem), out var has))
        {
            _has[(field, stem)] = has = _matches.Of(field, stem);
        }

        return has[Array.BinarySearch(_documents, document)];
    }

    public bool Has(UtteranceCode code, int document) => _products[code.Code].Contains(document);

    private static HashSet<int> Products(IndexReader reader, string code)
    {
        var found = new HashSet<int>();
        var postings = MultiFields.GetTermDocsEnum(reader, MultiFields.GetLiveDocs(reader), IndexFields.Code, new BytesRef(code));
        while (postings is not null && postings.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            found.Add(postings.DocID);
        }

        return found;
    }
}
