using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>What the stretches of an utterance are by their grammar: where a name may stand, and where the question goes on behind it.</summary>
internal sealed class Stretches
{
    private static readonly HashSet<string> Auxiliaries =
        ["do", "does", "did", "dont", "doesnt", "can", "could", "will", "would", "should"];

    private static readonly HashSet<string> Determiners = ["the", "a", "an", "my", "your", "this", "that"];

    private readonly IReadOnlyList<UtteranceToken> _tokens;
    private readonly List<int> _begins = [];

    public Stretches(IReadOnlyList<UtteranceToken> tokens)
    {
        _tokens = tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (i == 0 || tokens[i].Segment != tokens[i - 1].Segment)
            {
                _begins.Add(i);
            }
        }
    }

    /// <summary>Whether a name may stand in a word's stretch: it begins with an article, or with no boundary at all. "have laces" names nothing.</summary>
    public bool MayName(int i) => Begin(i) is var begin && (_tokens[begin].Role != TokenRole.Boundary || Determiners.Contains(_tokens[begin].Text));

    /// <summary>
    /// Where the question goes on behind the name that begins at a word: at the verb in "does the lamp clamp to a shelf". The number of tokens where it does not. A verb that
    /// the product's name has is none.
    /// </summary>
    public int Predicate(int first, double[] credits)
    {
        if (first >= _tokens.Count || !Determiners.Contains(_tokens[Begin(first)].Text) || !_tokens.Take(Begin(first)).Any(token => Auxiliaries.Contains(token.Text)))
        {
            return _tokens.Count;
        }

        var verb = Enumerable.Range(first + 1, _tokens.Count - first - 1)
            .TakeWhile(i => _tokens[i].Segment == _tokens[first].Segment)
            .FirstOrDefault(i => credits[i] == 0 && WordList.Verbs.Contains(_tokens[i].Text), _tokens.Count);
        return verb;
    }

    private int Begin(int i) => _begins.FindLast(begin => begin <= i);
}
