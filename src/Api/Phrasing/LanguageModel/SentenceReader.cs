using ProductQA.Api.Phrasing.Wording;
namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>
/// Takes sentences apart for one comparison: courtesies and a yes or no in front put aside, the product's name and the evidence's values each one token,
/// a measure with its adjective ("9.5 cm tall") as what it measures.
/// </summary>
internal sealed class SentenceReader
{
    private static readonly SentenceToken Name = new("{name}", TokenKind.Name);

    private static readonly SentenceToken Included = new("included", TokenKind.Word);

    /// <summary>A price and a stock hold for now, said or not.</summary>
    private static readonly string[][] Now = [["right", "now"], ["at", "the", "moment"], ["at", "present"], ["currently"]];

    private readonly List<SentenceToken> _name;
    private readonly List<(List<SentenceToken> Words, SentenceToken Token)> _values;
    private readonly bool _isOffer;
    private readonly bool _isInTheShopsWords;
    private readonly bool _isDenial;
    private readonly bool _isIncluded;
    private readonly string? _head;

    public SentenceReader(AnswerToReword answer, string sentence)
    {
        _name = SentenceToken.Read(answer.ProductName);
        _values = [.. Values(answer).Select(value => (SentenceToken.Read(value), new SentenceToken("{" + value + "}", TokenKind.Value)))];
        _isOffer = answer.IsOffer;
        _isInTheShopsWords = answer.IsInTheShopsWords;
        var tokens = SentenceToken.Read(sentence);
        Replace(tokens, _name, Name);
        _isDenial = answer.Template.StartsWith("Sorry", StringComparison.Ordinal) || tokens.Exists(token => token.IsNot);
        _isIncluded = tokens.Contains(Included);
        _head = HeadNoun(answer.ProductName, tokens);
    }

    public GuardedSentence Read(string text)
    {
        var tokens = SentenceToken.Read(text);
        var opening = Courtesy.Remove(tokens);
        Courtesy.RemoveRegret(tokens, _isDenial);
        Replace(tokens, _name, Name);
        if (_head is not null)
        {
            foreach (var article in (string[])["the", "this", "our", "your"])
            {
                Replace(tokens, [new SentenceToken(article, TokenKind.Word), new SentenceToken(_head, TokenKind.Word)], Name);
            }
        }

        foreach (var (words, token) in _values)
        {
            Replace(tokens, words, token);
        }

        SayMeasures(tokens);
        SayIncluded(tokens);
        RemoveWill(tokens);
        RemoveNow(tokens);
        return new GuardedSentence(opening, tokens);
    }

    /// <summary>The values as a template states them, long ones first, so that "Blue" does not hide "Dark Blue". A yes or a no is said with grammar; a policy is all words.</summary>
    private static IEnumerable<string> Values(AnswerToReword answer) => answer switch
    {
        { IsInTheShopsWords: true } => [],
        { Quotation: { Length: > 0 } quotation } => [quotation],
        _ => answer.Evidence.Where(fact => ValueText.YesOrNo(fact.Value) is null).Select(fact => ValueText.Readable(Texts.English, fact.Value)).Distinct().OrderByDescending(value => value.Length),
    };

    /// <summary>
    /// "The mug" for "the Harbor Stoneware Mug": a name's last word, where it is a plain word that the sentence uses for nothing else and nothing is attached
    /// to it ("charger with cable").
    /// </summary>
    private static string? HeadNoun(string name, List<SentenceToken> sentence)
    {
        var words = name.Split(' ');
        var head = words[^1].ToLowerInvariant();
        return words.Length > 1 && words.Count(word => word.Equals(head, StringComparison.OrdinalIgnoreCase)) == 1 && head.Length > 2 && head.All(char.IsAsciiLetter)
            && !words.Any(word => word.ToLowerInvariant() is "with" or "for" or "and" or "of" or "in" or "by" or "or" || !char.IsLetterOrDigit(word[^1]) || !char.IsLetterOrDigit(word[0]))
            && !sentence.Exists(token => GuardWords.Form(token.Text) == GuardWords.Form(head))
                ? head
                : null;
    }

    private static void SayMeasures(List<SentenceToken> tokens)
    {
        for (var at = 1; at < tokens.Count; at++)
        {
            if (tokens[at - 1].Kind == TokenKind.Value && tokens[at].Kind == TokenKind.Word && GuardWords.Measures(tokens[at].Text) is { } measure)
            {
                tokens[at] = new SentenceToken(measure, TokenKind.Word);
            }
        }
    }

    /// <summary>What a product comes with, it has; where the fact is that something is included, that is what comes with it, and what it comes without is not.</summary>
    private void SayIncluded(List<SentenceToken> tokens)
    {
        var come = new SentenceToken("comes", TokenKind.Word);
        Replace(tokens, [come, new SentenceToken("with", TokenKind.Word)], _isIncluded ? Included : new SentenceToken("has", TokenKind.Word));
        for (var at = 0; _isIncluded && at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Says(come) && tokens[at + 1].IsNot)
            {
                (tokens[at], tokens[at + 1]) = (tokens[at + 1], Included);
            }
        }
    }

    /// <summary>What a shop does and what it will do is the same promise.</summary>
    private void RemoveWill(List<SentenceToken> tokens) => tokens.RemoveAll(token => _isInTheShopsWords && token is { Kind: TokenKind.Word, Text: "will" });

    private void RemoveNow(List<SentenceToken> tokens)
    {
        foreach (var words in _isOffer ? Now : [])
        {
            var part = words.Select(word => new SentenceToken(word, TokenKind.Word)).ToList();
            for (var at = 0; at + part.Count <= tokens.Count; at++)
            {
                if (Stands(tokens, at, part))
                {
                    tokens.RemoveRange(at, part.Count);
                }
            }
        }

        while (tokens is [{ IsBreak: true }, ..])
        {
            tokens.RemoveAt(0);
        }
    }

    private static void Replace(List<SentenceToken> tokens, List<SentenceToken> part, SentenceToken whole)
    {
        for (var at = 0; part.Count > 0 && at + part.Count <= tokens.Count; at++)
        {
            if (Stands(tokens, at, part))
            {
                tokens.RemoveRange(at, part.Count);
                tokens.Insert(at, whole);
            }
        }
    }

    private static bool Stands(List<SentenceToken> tokens, int at, List<SentenceToken> part) => part.Index().All(token => tokens[at + token.Index].Says(token.Item));
}
