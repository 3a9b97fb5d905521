using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>Finds words that look like the name of a product which the catalog lacks: a word or number that nothing explains, with the names around it.</summary>
internal static class UnknownWords
{
    public static UnknownMention? In(Utterance utterance, Fit? best)
    {
        var matched = best?.Matches.Select(match => match.Token).ToHashSet() ?? [];
        var tokens = utterance.Tokens;
        var at = tokens.ToList().FindIndex(token => token.Role == TokenRole.Content && !matched.Contains(token.Text)
            && (best is not null || CatalogText.HasDigit(token.Text) || !(token.IsKnown || token.IsDescription)));
        if (at < 0)
        {
            return null;
        }

        var (start, end) = (at, at);
        while (start > 0 && tokens[start - 1].Role == TokenRole.Content)
        {
            start--;
        }

        while (end + 1 < tokens.Count && tokens[end + 1].Role == TokenRole.Content)
        {
            end++;
        }

        return new UnknownMention(string.Join(' ', tokens.Skip(start).Take(end - start + 1).Select(token => token.Text)));
    }
}
