using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search;

/// <summary>
/// Corrects words that the catalog lacks to the nearest word that it has (at least twice, but in a small shop once): one slip of the fingers
/// (a letter left out, added, changed, or two swapped), two from seven letters on; the first letter is taken as right. Of several, the nearest
/// and then the most frequent wins. Words that the catalog knows, and anything with a digit, are left alone: a
/// corrected "candle" becomes a handle, and a corrected model number another product.
/// </summary>
internal sealed class Speller(IndexReader reader, CatalogStatistics statistics)
{
    private const int MinimumLength = 4;
    private const int LengthForTwo = 7;
    private const int MinimumPart = 3;
    private const int LargeCatalog = 1000;

    // In a large catalog a word that occurs once is as likely a misspelling itself.
    private readonly int _minimumCount = statistics.Products > LargeCatalog ? 2 : 1;

    /// <summary>Words to read a token as: itself where it is known or cannot be corrected, else one word, or two that were written as one.</summary>
    public IReadOnlyList<string> Correct(string token) =>
        token.Length < MinimumLength || CatalogText.HasDigit(token) || statistics.Count(IndexFields.Words, token) > 0
        || statistics.Count(IndexFields.Title, Stemmer.Stem(token)) > 0
            ? [token]
            : Split(token) ?? (Nearest(token) is { } word ? [word] : [token]);

    private string[]? Split(string token)
    {
        string[]? best = null;
        var most = 0;
        for (var at = MinimumPart; at <= token.Length - MinimumPart; at++)
        {
            var count = Math.Min(statistics.Count(IndexFields.TitleExact, token[..at]), statistics.Count(IndexFields.TitleExact, token[at..]));
            if (count >= _minimumCount && count > most)
            {
                (best, most) = ([token[..at], token[at..]], count);
            }
        }

        return best;
    }

    private string? Nearest(string token)
    {
        if (MultiFields.GetTerms(reader, IndexFields.Words) is not { } words)
        {
            return null;
        }

        for (var edits = 1; edits <= (token.Length >= LengthForTwo ? 2 : 1); edits++)
        {
            if (MostFrequent(words, token, edits) is { } word)
            {
                return word;
            }
        }

        return null;
    }

    private string? MostFrequent(Terms words, string token, int edits)
    {
        var near = new FuzzyTermsEnum(words, new AttributeSource(), new Term(IndexFields.Words, token), edits, prefixLength: 1, transpositions: true);
        string? best = null;
        var most = _minimumCount - 1;
        while (near.MoveNext())
        {
            if (near.DocFreq > most)
            {
                (best, most) = (near.Term.Utf8ToString(), near.DocFreq);
            }
        }

        return best;
    }
}
