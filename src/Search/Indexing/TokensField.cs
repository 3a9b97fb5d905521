using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using Lucene.Net.Documents;
using Lucene.Net.Index;

namespace ProductQA.Search.Indexing;

/// <summary>
/// A field of tokens that are already split, each one position after the other. Lucene reads one field to its end before the next on a thread, so all
/// fields of a thread share one stream: making one for every value of every product costs more than the indexing itself.
/// </summary>
internal sealed class TokensField : Field
{
    private static readonly FieldType Whole = new()
    {
        IsIndexed = true,
        IsTokenized = true,
        OmitNorms = true,
        IndexOptions = IndexOptions.DOCS_ONLY,
    };

    [ThreadStatic]
    private static TokenListStream? _stream;

    private readonly IReadOnlyList<string> _tokens;

    private TokensField(string name, IReadOnlyList<string> tokens, FieldType type)
        : base(name, type) => _tokens = tokens;

    /// <summary>Words of a text, with their number and order.</summary>
    public static TokensField Text(string name, IReadOnlyList<string> tokens) => new(name, tokens, TextField.TYPE_NOT_STORED);

    /// <summary>Values that are looked up whole, without number and order.</summary>
    public static TokensField Values(string name, IReadOnlyList<string> values) => new(name, values, Whole);

    public override TokenStream GetTokenStream(Analyzer analyzer)
    {
        _stream ??= new TokenListStream();
        _stream.Read(_tokens);
        return _stream;
    }

    private sealed class TokenListStream : TokenStream
    {
        private readonly ICharTermAttribute _term;
        private readonly IPositionIncrementAttribute _step;
        private IReadOnlyList<string> _tokens = [];
        private int _next;

        public TokenListStream() => (_term, _step) = (AddAttribute<ICharTermAttribute>(), AddAttribute<IPositionIncrementAttribute>());

        public void Read(IReadOnlyList<string> tokens) => (_tokens, _next) = (tokens, 0);

        // The step stays at one, so the term is all there is to set.
        public override bool IncrementToken()
        {
            if (_next >= _tokens.Count)
            {
                return false;
            }

            _term.SetEmpty().Append(_tokens[_next++]);
            return true;
        }

        public override void Reset()
        {
            base.Reset();
            _next = 0;
            _step.PositionIncrement = 1;
        }
    }
}
