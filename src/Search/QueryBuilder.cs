using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search;

/// <summary>A shopper's words as a query of the index: any word may match, and the fields add up by their weights.</summary>
internal static class QueryBuilder
{
    private const int MaximumTokens = 24;

    /// <summary>The words that count, corrected; empty where the text has none.</summary>
    public static List<string> Words(string text, Speller speller) =>
        [.. CatalogText.Tokens(text).Where(token => !WordList.Noise.Contains(token)).Take(MaximumTokens).SelectMany(speller.Correct)];

    public static Query Build(CatalogQuery query, List<string> words, CatalogStatistics statistics, SearchWeights weights)
    {
        var all = new BooleanQuery();
        foreach (var word in words.Distinct())
        {
            AddWord(all, word, weights);
        }

        AddPairs(all, words, statistics, weights);
        AddAllWords(all, words, weights);
        foreach (var code in CodesOf(query.Text, words))
        {
            Add(all, IndexFields.Code, code, weights.Code);
        }

        return query.MinimumPrice is null && query.MaximumPrice is null ? all
            : new FilteredQuery(all, NumericRangeFilter.NewInt64Range(IndexFields.Price, query.MinimumPrice, query.MaximumPrice, true, true));
    }

    /// <summary>What could be a code: single tokens, chunks with hyphens, and neighbours joined ("dv7 1211ea").</summary>
    public static HashSet<string> CodesOf(string text, List<string> words)
    {
        var codes = words.Concat(Codes.In(text)).Concat(words.Zip(words.Skip(1), (left, right) => left + right));
        return [.. codes.Select(code => code.Replace(".", "", StringComparison.Ordinal)).Where(Codes.IsCode).SelectMany(code => new[] { code, Codes.Number(code) })];
    }

    private static void AddWord(BooleanQuery all, string word, SearchWeights weights)
    {
        var stem = Stemmer.Stem(word);
        Add(all, IndexFields.Title, stem, weights.Title);
        Add(all, IndexFields.TitleExact, word, weights.TitleExact);
        Add(all, IndexFields.Kind, stem, weights.Kind);
        Add(all, IndexFields.Brand, word, weights.Brand);
        Add(all, IndexFields.Text, stem, weights.Text);
        Add(all, IndexFields.Attributes, stem, weights.Attributes);
    }

    // Side by side in the title; or written as one word there ("head phones").
    private static void AddPairs(BooleanQuery all, List<string> words, CatalogStatistics statistics, SearchWeights weights)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var pair = new PhraseQuery { Boost = weights.Bigram };
            pair.Add(new Term(IndexFields.Title, Stemmer.Stem(words[i])));
            pair.Add(new Term(IndexFields.Title, Stemmer.Stem(words[i + 1])));
            all.Add(pair, Occur.SHOULD);
            var joined = words[i] + words[i + 1];
            if (!CatalogText.HasDigit(joined) && statistics.Count(IndexFields.Words, joined) > 1)
            {
                AddWord(all, joined, weights);
            }
        }
    }

    private static void AddAllWords(BooleanQuery all, List<string> words, SearchWeights weights)
    {
        if (words.Count > 1)
        {
            all.Add(Every(words, IndexFields.Title, weights.AllWords), Occur.SHOULD);
            all.Add(Every(words, IndexFields.Text, weights.AllText), Occur.SHOULD);
        }
    }

    private static BooleanQuery Every(List<string> words, string field, float weight)
    {
        var every = new BooleanQuery { Boost = weight };
        foreach (var stem in words.Select(Stemmer.Stem).Distinct())
        {
            every.Add(new TermQuery(new Term(field, stem)), Occur.MUST);
        }

        return every;
    }

    private static void Add(BooleanQuery all, string field, string token, float weight)
    {
        if (weight > 0)
        {
            all.Add(new TermQuery(new Term(field, token)) { Boost = weight }, Occur.SHOULD);
        }
    }
}
