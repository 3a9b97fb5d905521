using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Queries;

/// <summary>
/// What was read of a query as queries of the index: which products have what was asked for, and how well each does. A word counts
/// by BM25 over the whole text, and by the one field that says it best (Robertson and Zaragoza 2009; disjunction maximum as in Lucene).
/// </summary>
internal sealed class ScoringQuery(ReadQuery read, SearchWeights weights)
{
    /// <summary>Products that have every word and fulfil every condition, by how well they do.</summary>
    public Query All(IEnumerable<Constraint> constraints) => Of(constraints, read.Words.Count);

    /// <summary>Products that have at least so many of the words and fulfil every condition.</summary>
    public Query Some(IEnumerable<Constraint> constraints, int words) => Of(constraints, words);

    private BooleanQuery Of(IEnumerable<Constraint> constraints, int words)
    {
        var query = Scores();
        if (read.Words.Count > 0)
        {
            query.Add(Has(words), Occur.MUST);
        }

        foreach (var constraint in constraints)
        {
            query.Add(Silent(ConstraintQuery.Of(constraint)), Occur.MUST);
        }

        foreach (var unwanted in read.Constraints.OfType<YesNoConstraint>())
        {
            query.Add(ConstraintQuery.Opposite(unwanted), Occur.MUST_NOT);
        }

        return query;
    }

    private BooleanQuery Scores()
    {
        var query = new BooleanQuery();
        foreach (var word in read.Words)
        {
            query.Add(Score(word), Occur.SHOULD);
        }

        foreach (var code in read.Codes)
        {
            query.Add(new TermQuery(new Term(IndexFields.Code, code)) { Boost = weights.Code }, Occur.SHOULD);
        }

        foreach (var (left, right) in read.Words.Zip(read.Words.Skip(1)))
        {
            query.Add(Pair(left.Alternatives[0], right.Alternatives[0]), Occur.SHOULD);
        }

        if (read.Kind is { } kind)
        {
            query.Add(IsA(read.Words[kind]), Occur.SHOULD);
        }

        return query;
    }

    private Query Score(QueryWord word) => word.Alternatives.Count == 1 ? Score(word.Alternatives[0]) : Best(word.Alternatives.Select(Score));

    private Query Score(Alternative alternative)
    {
        if (alternative.Stems.Count == 1)
        {
            return Score(alternative.Stems[0], alternative.Weight);
        }

        var all = new BooleanQuery();
        foreach (var stem in alternative.Stems)
        {
            all.Add(Score(stem, alternative.Weight), Occur.MUST);
        }

        return all;
    }

    private BooleanQuery Score(string stem, float weight)
    {
        var query = new BooleanQuery(disableCoord: true) { Boost = weight };
        query.Add(new TermQuery(new Term(IndexFields.Text, stem)) { Boost = weights.Text }, Occur.SHOULD);
        query.Add(new TermQuery(new Term(IndexFields.Attributes, stem)) { Boost = weights.Attributes }, Occur.SHOULD);
        query.Add(Best([Field(IndexFields.Title, stem, 1), Field(IndexFields.Description, stem, 1), Field(IndexFields.Attributes, stem, weights.BestAttributes)], weights.BestField), Occur.SHOULD);
        return query;
    }

    private static TermQuery Field(string name, string stem, float weight) => new(new Term(name, stem)) { Boost = weight };

    private static DisjunctionMaxQuery Best(IEnumerable<Query> queries, float boost = 1) => new([.. queries], 0) { Boost = boost };

    private PhraseQuery Pair(Alternative left, Alternative right)
    {
        var pair = new PhraseQuery { Boost = weights.Bigram };
        pair.Add(new Term(IndexFields.Title, left.Stems[^1]));
        pair.Add(new Term(IndexFields.Title, right.Stems[0]));
        return pair;
    }

    private ConstantScoreQuery IsA(QueryWord word)
    {
        var heads = new BooleanQuery();
        foreach (var head in word.Heads)
        {
            heads.Add(new TermQuery(new Term(IndexFields.KindHead, head)), Occur.SHOULD);
        }

        return new ConstantScoreQuery(heads) { Boost = weights.Kind };
    }

    private ConstantScoreQuery Has(int words)
    {
        var query = new BooleanQuery { MinimumNumberShouldMatch = words };
        foreach (var word in read.Words)
        {
            query.Add(Has(word), Occur.SHOULD);
        }

        return Silent(query);
    }

    private static Query Has(QueryWord word)
    {
        var any = new BooleanQuery();
        foreach (var alternative in word.Alternatives)
        {
            any.Add(Has(alternative), Occur.SHOULD);
        }

        return any.Clauses.Count == 1 ? any.Clauses[0].Query : any;
    }

    private static Query Has(Alternative alternative)
    {
        var all = new BooleanQuery();
        foreach (var stem in alternative.Stems)
        {
            all.Add(new TermQuery(new Term(IndexFields.Everything, stem)), Occur.MUST);
        }

        return all.Clauses.Count == 1 ? all.Clauses[0].Query : all;
    }

    private static ConstantScoreQuery Silent(Query query) => new(query) { Boost = 0 };
}
