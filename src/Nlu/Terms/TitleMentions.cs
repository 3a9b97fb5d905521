using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Terms;

/// <summary>
/// Words in the order of some title: "harbor mug", "galaxy s9". One of them at least must be a name: rare in the titles, or of a brand or kind,
/// and neither a number nor an attribute's value. A single word counts if it is a title's proper name. Colours at an end are left to be colours.
/// </summary>
internal sealed class TitleMentions(TermTable terms, TitleWords titles)
{
    public const int Rank = 100;
    private const int ShortestName = 4;

    /// <param name="tokens">The utterance's words.</param>
    /// <param name="taken">Words of brands and model numbers, which are slots of their own.</param>
    public IEnumerable<TermMatch> In(TermTokens tokens, bool[] taken)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (taken[i] || IdAt(tokens, i) < 0)
            {
                continue;
            }

            var run = Run(tokens, i, taken);
            if (Named(tokens, run) is { } match)
            {
                yield return match;
            }

            i = run[^1];
        }
    }

    /// <summary>The words from one on, each of which a title has after the one before; one connecting word may stand between.</summary>
    private List<int> Run(TermTokens tokens, int first, bool[] taken)
    {
        var run = new List<int> { first };
        for (var next = first + 1; next < tokens.Count && !taken[next] && !tokens[next].BreaksBefore; next++)
        {
            var id = IdAt(tokens, next);
            if (id >= 0 && titles.Follow(IdAt(tokens, run[^1]), id))
            {
                run.Add(next);
            }
            else if (next - run[^1] > 1 || !CommonWords.Contain(tokens.Run(next, next)))
            {
                break;
            }
        }

        return run;
    }

    private TermMatch? Named(TermTokens tokens, List<int> run)
    {
        var (from, to) = (0, run.Count - 1);
        while (from <= to && IsColour(tokens, run[from]))
        {
            from++;
        }

        while (to > from && IsColour(tokens, run[to]))
        {
            to--;
        }

        var words = from > to ? [] : run[from..(to + 1)];
        var isNamed = words.Count > 1 ? words.Exists(i => IsName(tokens, i)) : words.Count == 1 && titles.IsLead(IdAt(tokens, words[0])) && IsName(tokens, words[0]) && CanStandAlone(tokens.Run(words[0], words[0]));
        return isNamed ? new TermMatch(words[0], words[^1], Rank, SlotKinds.Product, Text(tokens, words)) : null;
    }

    private bool IsName(TermTokens tokens, int i)
    {
        var word = tokens.Run(i, i);
        var isOther = terms.TryGet(word, out var term) && term.Kind is SlotKinds.Attribute or SlotKinds.AttributeValue or SlotKinds.Size or SlotKinds.Colour;
        return TermTable.HasLetters(word) && !isOther && (terms.IsNameWord(word) || titles.IsRare(IdAt(tokens, i)));
    }

    private bool IsColour(TermTokens tokens, int i) =>
        ColourRule.IsColour(tokens.Run(i, i)) || (terms.TryGet(tokens.Run(i, i), out var term) && term.Kind == SlotKinds.Colour);

    private static bool CanStandAlone(ReadOnlySpan<char> word)
    {
        var letters = word.TrimStart("0123456789.");
        return (word.Length >= ShortestName || word.ContainsAnyInRange('0', '9')) && !(letters.Length < word.Length && Words.Units.Contains(letters.ToString()));
    }

    private int IdAt(TermTokens tokens, int i) => CommonWords.Contain(tokens.Run(i, i)) ? -1 : titles.IdOf(tokens.Run(i, i));

    private string Text(TermTokens tokens, List<int> words) => string.Join(' ', words.Select(i => titles.Written(IdAt(tokens, i))));
}
