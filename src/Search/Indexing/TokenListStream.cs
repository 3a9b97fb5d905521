using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ProductQA.Search.Indexing;

/// <summary>Hands tokens that are already split to the index, each one position after the other.</summary>
internal sealed class TokenListStream : TokenStream
{
    private readonly IReadOnlyList<string> _tokens;
    private readonly ICharTermAttribute _term;
    private int _next;

    public TokenListStream(IReadOnlyList<string> tokens)
    {
        _tokens = tokens;
        _term = AddAttribute<ICharTermAttribute>();
    }

    public override bool IncrementToken()
    {
        ClearAttributes();
        if (_next >= _tokens.Count)
        {
            return false;
        }

        _term.Append(_tokens[_next++]);
        return true;
    }

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }
}
