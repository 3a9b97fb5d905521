using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search.Queries;

/// <summary>
/// Corrects words that the catalog lacks to a word that it has: one slip of the fingers (a letter left out, added, changed, or two swapped;
/// Damerau 1964), two from seven letters on. Of several, the one wins that products have most often, together with the query's other words.
/// Words that the catalog knows, and anything with a digit, are left alone: a corrected "candle" becomes a handle, and a corrected model
/// number another product. In a large catalog a word that stands in one product only may be a slip itself.
/// </summary>
internal sealed class Speller(IndexReader reader, CatalogStatistics statistics)
{
    private const int MinimumLength = 2;
    private const int LengthForTwo = 7;
    private const int MinimumPart = 3;
    private const int LargeCatalog = 1000;
    private const int MuchMoreOften = 30;
    private const int Compared = 20;
    private const int LongestFragment = 3;
    private const double OftenTogether = 0.05;
    private const double OtherFirstLetter = 1.5;

    private readonly int _common = statistics.Products > LargeCatalog ? 2 : 1;

    /// <summary>Words to read a token as: itself where it is known or cannot be corrected, else one word, or two that were written as one.</summary>
    public IReadOnlyList<string> Correct(string token) => Correct([token], 0);

    /// <summary>The same for a token of a query, whose other tokens help to choose.</summary>
    public IReadOnlyList<string> Correct(IReadOnlyList<string> tokens, int at)
    {
        var token = tokens[at];
        if (token.Length < MinimumLength || CatalogText.HasDigit(token) || WordList.Noise.Contains(token))
        {
            return [token];
        }

        var beside = new Beside(tokens, at, reader, statistics);
        var known = Math.Max(statistics.Count(IndexFields.Everything, Stemmer.Stem(token)), statistics.Count(IndexFields.Brand, token));
        return known < _common ? known == 1 && !IsSlip(token) ? [token] : Read(token, beside)
            : OutOfPlace(token, beside) is { } word ? [word]
            : [token];
    }

    private IReadOnlyList<string> Read(string token, Beside beside) =>
        Nearest(token, 1, beside) is { } word ? [word]
        : Split(token) is { } parts ? parts
        : token.Length >= LengthForTwo && Nearest(token, 2, beside) is { } far ? [far]
        : [token];

    // Known once, and one slip away from a word that is known far better.
    private bool IsSlip(string token) => Near(token, 1).Any(word => word.Count >= MuchMoreOften && Stemmer.Stem(word.Text) != Stemmer.Stem(token));

    // A fragment that no product has together with the query's other words, one slip away from a word that goes with them: "camera cse". Longer words stay as they are.
    private string? OutOfPlace(string token, Beside beside) =>
        token.Length > LongestFragment || beside.IsEmpty || beside.Together(token) > 0 ? null
        : Near(token, 1).Select(word => (word.Text, Beside: beside.SideBySide(word.Text), Share: (double)beside.Together(word.Text) / word.Count))
            .Where(word => word.Beside > 0 || word.Share >= OftenTogether)
            .OrderByDescending(word => word.Beside).ThenByDescending(word => word.Share).ThenBy(word => word.Text, StringComparer.Ordinal)
            .Select(word => word.Text).FirstOrDefault();

    private string[]? Split(string token)
    {
        string[]? best = null;
        var most = 0;
        for (var at = MinimumPart; at <= token.Length - MinimumPart; at++)
        {
            var count = Math.Min(statistics.Count(IndexFields.TitleExact, token[..at]), statistics.Count(IndexFields.TitleExact, token[at..]));
            if (count >= _common && count > most)
            {
                (best, most) = ([token[..at], token[at..]], count);
            }
        }

        return best;
    }

    private string? Nearest(string token, int edits, Beside beside) => Near(token, edits)
        .OrderByDescending(word => Often(word, token)).Take(Compared)
        .Select(word => (word.Text, Score: Fit(word, token, beside)))
        .OrderByDescending(word => word.Score).ThenBy(word => word.Text, StringComparer.Ordinal)
        .Select(word => word.Text).FirstOrDefault();

    // Beside other words, how well a word goes with them says more than how often it occurs.
    private double Fit((string Text, int Count) word, string token, Beside beside)
    {
        if (beside.IsEmpty)
        {
            return Often(word, token);
        }

        var (together, sideBySide) = (beside.Together(word.Text), beside.SideBySide(word.Text));
        return (0.4 * Often(word, token)) + Math.Log(1 + together) + (2 * Math.Log(1 + sideBySide)) + (8.0 * Math.Min(1, (double)sideBySide / word.Count));
    }

    private double Often((string Text, int Count) word, string token) =>
        Math.Log(1 + word.Count) + Math.Log(1 + statistics.Count(IndexFields.TitleExact, word.Text)) - (word.Text[0] == token[0] ? 0 : OtherFirstLetter);

    private List<(string Text, int Count)> Near(string token, int edits)
    {
        var found = new List<(string Text, int Count)>();
        if (MultiFields.GetTerms(reader, IndexFields.Words) is { } words)
        {
            var near = new FuzzyTermsEnum(words, new AttributeSource(), new Term(IndexFields.Words, token), edits, prefixLength: 0, transpositions: true);
            while (near.MoveNext())
            {
                if (near.Term.Utf8ToString() is var word && !WordList.Noise.Contains(word))
                {
                    found.Add((word, near.DocFreq));
                }
            }
        }

        return found;
    }
}
