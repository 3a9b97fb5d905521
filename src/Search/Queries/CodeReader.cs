using Lucene.Net.Index;
using Lucene.Net.Util;
using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search.Queries;

/// <summary>Reads model numbers in any spelling: "dv7-1211ea", "dv 7 1211 ea", and "dv7 1211" where the catalog has few codes that begin so.</summary>
internal sealed class CodeReader(IndexReader index, CatalogStatistics statistics)
{
    private const int LongestRun = 4;
    private const int ShortestBeginning = 5;
    private const int MostBegun = 20;

    /// <summary>The code that the tokens at a place make up, and the number of tokens, two or more or one that is only a beginning; nothing for other words.</summary>
    public (QueryWord Word, int Length)? At(List<string> tokens, int at)
    {
        for (var length = Math.Min(LongestRun, tokens.Count - at); length > 0; length--)
        {
            var run = tokens.GetRange(at, length);
            var code = string.Concat(run).Replace(".", "", StringComparison.Ordinal);
            if (!Codes.IsCode(code) || run.Exists(WordList.Noise.Contains))
            {
                continue;
            }

            if (Known(code))
            {
                return length == 1 ? null : (Of(run, [code]), length);
            }

            if (code.Length >= ShortestBeginning && CatalogText.HasDigit(run[^1]) && Begun(code) is { Count: > 0 } begun)
            {
                return (Of(run, begun), length);
            }
        }

        return null;
    }

    private static QueryWord Of(List<string> run, IEnumerable<string> codes) =>
        new(string.Join(' ', run), [Alternative.Of(run, 1), .. codes.Select(code => Alternative.Of([code], 1))]);

    private bool Known(string code) => statistics.Count(IndexFields.Code, code) > 0 || statistics.Count(IndexFields.Everything, code) > 0;

    // The codes that begin so; none where they are too many to mean one thing.
    private List<string> Begun(string code)
    {
        var begun = new List<string>();
        var terms = MultiFields.GetTerms(index, IndexFields.Code)?.GetEnumerator();
        if (terms is null || terms.SeekCeil(new BytesRef(code)) == TermsEnum.SeekStatus.END)
        {
            return begun;
        }

        do
        {
            var term = terms.Term.Utf8ToString();
            if (!term.StartsWith(code, StringComparison.Ordinal))
            {
                return begun;
            }

            begun.Add(term);
        }
        while (begun.Count <= MostBegun && terms.MoveNext());
        return begun.Count > MostBegun ? [] : begun;
    }
}
