using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;

namespace ProductQA.Search.Ranking;

/// <summary>Which of the found products say which words of a query, and where. Products are counted by their place in <see cref="TermMatches"/>.</summary>
internal sealed class WordMatches
{
    private readonly bool[][] _anywhere;
    private readonly bool[][] _facts;
    private readonly bool[][] _description;
    private readonly bool[][] _brands;
    private readonly bool[][] _codes;

    public WordMatches(ReadQuery read, TermMatches matches, int mostAlternatives)
    {
        bool[][] In(string field) => [.. read.Words.Select(word => matches.Of(field, word, mostAlternatives))];

        (_anywhere, _facts, _description) = (In(IndexFields.Everything), In(IndexFields.Attributes), In(IndexFields.Description));
        _brands = [.. read.Words.Select(word => matches.Of(IndexFields.Brand, word.Text))];
        _codes = [.. read.Codes.Select(code => matches.Of(IndexFields.Code, code))];
    }

    /// <summary>Number of words that a product says anywhere.</summary>
    public int Said(int product) => _anywhere.Count(word => word[product]);

    /// <summary>Number of words in the values of its attributes.</summary>
    public int InFacts(int product) => _facts.Count(word => word[product]);

    /// <summary>Number of words in its description.</summary>
    public int InDescription(int product) => _description.Count(word => word[product]);

    public bool IsBrandAsked(int product) => Array.Exists(_brands, word => word[product]);

    public bool IsCodeAsked(int product) => Array.Exists(_codes, code => code[product]);
}
