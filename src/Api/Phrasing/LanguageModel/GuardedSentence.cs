namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>A sentence taken apart for comparison: courtesy and a yes or no in front put aside, the product's name and the evidence's values each one token.</summary>
internal sealed record GuardedSentence(string Opening, IReadOnlyList<SentenceToken> Tokens)
{
    public IEnumerable<string> Numbers => Tokens.Where(token => token.IsNumber).Select(token => token.Text);

    /// <summary>It speaks of the product, by its name or as "it".</summary>
    public bool NamesProduct => Tokens.Any(token => token.Kind == TokenKind.Name || token is { Kind: TokenKind.Word, Text: "it" or "its" });

    /// <summary>Words and signs that carry meaning, each in one form.</summary>
    public IEnumerable<string> Meaning => Tokens
        .Where(token => token.Kind is TokenKind.Word or TokenKind.Sign && !GuardWords.IsFiller(token.Text))
        .Select(token => GuardWords.Form(token.Text));

    /// <summary>What each negation denies: the next word with a meaning behind it.</summary>
    public IEnumerable<string> Denied => Enumerable.Range(0, Tokens.Count)
        .Where(at => Tokens[at].IsNot)
        .Select(at => Tokens.Skip(at + 1).FirstOrDefault(token => !token.IsBreak && !GuardWords.IsFiller(token.Text)))
        .Select(token => token.Text is null ? "" : GuardWords.Form(token.Text));

    /// <summary>Every word but articles, with the ends of sentences between them.</summary>
    public IEnumerable<string> Sequence
    {
        get
        {
            var pending = false;
            var begun = false;
            foreach (var token in Tokens.Where(token => token.Kind != TokenKind.Pause && !GuardWords.IsArticle(token.Text)))
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

                (pending, begun) = (false, true);
                yield return token.Text;
            }
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

    public static GuardedSentence Of(string text, string productName, IEnumerable<string> values)
    {
        var tokens = SentenceToken.Read(text);
        while (CourtesyInFront(tokens) is var length and > 0)
        {
            tokens.RemoveRange(0, length);
        }

        RemoveCourtesyBehind(tokens);
        var opening = tokens is [{ Text: "yes" or GuardWords.Not }, { IsBreak: true }, ..] ? tokens[0].Text : "";
        tokens.RemoveRange(0, opening.Length > 0 ? 2 : 0);
        Mask(tokens, SentenceToken.Read(productName), new SentenceToken("{name}", TokenKind.Name));
        foreach (var value in values)
        {
            Mask(tokens, SentenceToken.Read(value), new SentenceToken("{" + value + "}", TokenKind.Value));
        }

        return new GuardedSentence(opening, tokens);
    }

    private static int CourtesyInFront(List<SentenceToken> tokens) => GuardWords.Courtesies
        .Where(courtesy => tokens.Count > courtesy.Length && tokens[courtesy.Length].IsBreak && Stands(tokens, 0, courtesy))
        .Select(courtesy => courtesy.Length + 1)
        .FirstOrDefault();

    private static void RemoveCourtesyBehind(List<SentenceToken> tokens)
    {
        var last = tokens.FindLastIndex(Math.Max(0, tokens.Count - 2), token => token.Kind == TokenKind.End);
        if (last >= 0 && GuardWords.Courtesies.Any(courtesy => tokens.Count - last - 1 - (tokens[^1].IsBreak ? 1 : 0) == courtesy.Length && Stands(tokens, last + 1, courtesy)))
        {
            tokens.RemoveRange(last + 1, tokens.Count - last - 1);
        }
    }

    private static bool Stands(List<SentenceToken> tokens, int at, string[] words) =>
        words.Index().All(word => tokens[at + word.Index] is { Kind: TokenKind.Word } token && token.Text == word.Item);

    private static void Mask(List<SentenceToken> tokens, List<SentenceToken> part, SentenceToken mask)
    {
        for (var at = 0; part.Count > 0 && at + part.Count <= tokens.Count; at++)
        {
            if (part.Index().All(token => tokens[at + token.Index] == token.Item))
            {
                tokens.RemoveRange(at, part.Count);
                tokens.Insert(at, mask);
            }
        }
    }
}
