namespace ProductQA.Nlu.Terms;

/// <summary>
/// Finds a catalog's terms in an utterance. Every run of up to eight words is looked up by its letters; the longest term wins, then the more
/// particular kind. Time grows with the utterance, not with the catalog.
/// </summary>
internal sealed class TermMatcher(TermTable terms, TitleWords titles, NearWords names)
{
    private readonly TitleMentions _mentions = new(terms, titles);

    public TermTable Terms => terms;

    /// <summary>The terms in the order of the text, without overlap.</summary>
    public (TermTokens Tokens, IReadOnlyList<TermMatch> Matches) Find(string text)
    {
        var tokens = TermTokens.Of(text);
        tokens.Replace(Repaired);
        var exact = Exact(tokens);
        var taken = new bool[tokens.Count];
        foreach (var match in Longest(exact, tokens.Count).Where(match => match.Kind is SlotKinds.Brand or SlotKinds.ModelNumber))
        {
            Array.Fill(taken, true, match.First, match.Words);
        }

        exact.AddRange(_mentions.In(tokens, taken));
        return (tokens, Longest(exact, tokens.Count));
    }

    private List<TermMatch> Exact(TermTokens tokens)
    {
        var found = new List<TermMatch>();
        for (var first = 0; first < tokens.Count; first++)
        {
            var common = true;
            for (var last = first; last < Math.Min(tokens.Count, first + TermTable.MostWords) && (last == first || !tokens[last].BreaksBefore); last++)
            {
                common &= CommonWords.Contain(tokens.Run(last, last));
                if (terms.TryGet(tokens.Run(first, last), out var term) && (!common || term.Words == last - first + 1))
                {
                    found.Add(new TermMatch(first, last, term.Rank, term.Kind, term.Value));
                }
            }
        }

        return found;
    }

    private static List<TermMatch> Longest(List<TermMatch> matches, int words)
    {
        var taken = new bool[words];
        var chosen = new List<TermMatch>();
        foreach (var match in matches.OrderByDescending(match => match.Words).ThenBy(match => match.Rank).ThenBy(match => match.First))
        {
            if (!taken.AsSpan(match.First, match.Words).Contains(true))
            {
                taken.AsSpan(match.First, match.Words).Fill(true);
                chosen.Add(match);
            }
        }

        chosen.Sort((left, right) => left.First.CompareTo(right.First));
        return chosen;
    }

    private string? Repaired(TermTokens tokens, int i)
    {
        var word = tokens.Run(i, i);
        return CommonWords.Contain(word) || terms.TryGet(word, out _) || terms.IsNameWord(word) || titles.IdOf(word) >= 0 ? null : names.Nearest(word);
    }
}
