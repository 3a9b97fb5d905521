using Lucene.Net.Index;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Ranking;

/// <summary>Reads of a document what the features need beside its words, from values that the index keeps in memory.</summary>
internal sealed class CandidateValues(IndexReader reader)
{
    private readonly BinaryDocValues? _titles = MultiDocValues.GetBinaryValues(reader, IndexFields.TitleTokens);
    private readonly BinaryDocValues? _kinds = MultiDocValues.GetBinaryValues(reader, IndexFields.KindHeadValue);
    private readonly BinaryDocValues? _attributes = MultiDocValues.GetBinaryValues(reader, IndexFields.AttributePhrases);
    private readonly NumericDocValues? _prices = MultiDocValues.GetNumericValues(reader, IndexFields.LowestPrice);
    private readonly NumericDocValues? _descriptions = MultiDocValues.GetNormValues(reader, IndexFields.Description);
    private readonly BytesRef _bytes = new();

    /// <summary>Stems of the title in order.</summary>
    public string[] Title(int document) => Text(_titles, document).Split('\t')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The last word of its kind; empty where none is known.</summary>
    public string Kind(int document) => Text(_kinds, document);

    /// <summary>Number of its attributes; the index keeps at most a hundred.</summary>
    public int Attributes(int document) => Math.Max(0, Text(_attributes, document).Count(letter => letter == '|') - 1);

    /// <summary>Lowest price in minor units; 0 where there is none.</summary>
    public long Price(int document) => _prices?.Get(document) ?? 0;

    /// <summary>About the number of words of its description: the norm of BM25 tells the length in one byte.</summary>
    public double DescriptionLength(int document) =>
        _descriptions is not null && SmallSingle.SByte315ToSingle((sbyte)_descriptions.Get(document)) is var norm and > 0 ? 1.0 / (norm * norm) : 0;

    private string Text(BinaryDocValues? values, int document)
    {
        if (values is null)
        {
            return "";
        }

        values.Get(document, _bytes);
        return _bytes.Utf8ToString();
    }
}
