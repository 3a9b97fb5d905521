namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>A sentence taken apart for comparison, see <see cref="SentenceReader"/>: how it opens, and the rest of its tokens.</summary>
internal sealed record GuardedSentence(string Opening, IReadOnlyList<SentenceToken> Tokens)
{
    public IEnumerable<string> Numbers => Tokens.Where(token => token.IsNumber).Select(token => token.Text);

    public IEnumerable<string> Values => Tokens.Where(token => token.Kind == TokenKind.Value).Select(token => token.Text);

    /// <summary>It speaks of the product, by its name or as "it".</summary>
    public bool NamesProduct => Tokens.Any(token => token.Kind == TokenKind.Name || token is { Kind: TokenKind.Word, Text: "it" or "its" });

    /// <summary>It speaks of the shop or the shopper.</summary>
    public bool NamesPeople => Tokens.Any(token => token is { Kind: TokenKind.Word, Text: "we" or "our" or "you" or "your" });

    /// <summary>Words and signs that carry meaning, each in one form.</summary>
    public IEnumerable<string> Meaning => Tokens
        .Where(token => token.Kind is TokenKind.Word or TokenKind.Sign && !GuardWords.IsFiller(token.Text))
        .Select(token => GuardWords.Form(token.Text));

    /// <summary>What each negation denies: the next word with a meaning behind it.</summary>
    public IEnumerable<string> Denied => Enumerable.Range(0, Tokens.Count)
        .Where(at => Tokens[at].IsNot)
        .Select(at => Tokens.Skip(at + 1).FirstOrDefault(token => !token.IsBreak && !GuardWords.IsFiller(token.Text)))
        .Select(token => token.Text is null ? "" : GuardWords.Form(token.Text));

    /// <summary>Every word but articles, with commas and the ends of sentences between them; a comma before "and", "or" and "but" is free.</summary>
    public IEnumerable<string> Sequence => Marked(Tokens.Where((token, at) =>
        token.Kind == TokenKind.Pause ? at + 1 < Tokens.Count && !Tokens[at + 1].IsJoint : !GuardWords.IsArticle(token.Text))
        .Select(token => token.Kind == TokenKind.Pause ? token with { Text = "," } : token));

    /// <summary>The same without commas, without grammar that only says whose fact it is, and without the product's name.</summary>
    public IEnumerable<string> LooseSequence
    {
        get
        {
            var kept = new List<SentenceToken>();
            foreach (var token in Tokens.Where(token => token.Kind != TokenKind.Pause && !GuardWords.IsArticle(token.Text)))
            {
                if (token.Kind == TokenKind.Name && kept is [.., { Kind: TokenKind.Word } before] && GuardWords.IsPreposition(before.Text))
                {
                    kept.RemoveAt(kept.Count - 1);
                }
                else if (token.Kind != TokenKind.Name && !(token.Kind == TokenKind.Word && GuardWords.IsLoose(token.Text)))
                {
                    kept.Add(token.Kind == TokenKind.Word && !token.IsNumber ? token with { Text = GuardWords.Form(token.Text) } : token);
                }
            }

            return Marked(kept);
        }
    }

    /// <summary>What stands between commas and full stops.</summary>
    public IEnumerable<List<SentenceToken>> Parts
    {
        get
        {
            var part = new List<SentenceToken>();
            foreach (var token in Tokens)
            {
                if (!token.IsBreak)
                {
                    part.Add(token);
                }
                else if (part.Count > 0)
                {
                    yield return part;
                    part = [];
                }
            }

            if (part.Count > 0)
            {
                yield return part;
            }
        }
    }

    /// <summary>The words, with one mark for the end of each sentence but the last.</summary>
    private static IEnumerable<string> Marked(IEnumerable<SentenceToken> tokens)
    {
        var (begun, pending) = (false, false);
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.End)
            {
                pending = begun;
                continue;
            }

            if (pending)
            {
                yield return "|";
            }

            (begun, pending) = (true, false);
            yield return token.Text;
        }
    }
}
