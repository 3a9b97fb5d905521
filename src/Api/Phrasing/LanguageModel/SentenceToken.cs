using System.Text.RegularExpressions;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>A word, number or sign of a sentence, in small letters.</summary>
internal readonly partial record struct SentenceToken(string Text, TokenKind Kind)
{
    public bool IsBreak => Kind is TokenKind.Pause or TokenKind.End;

    public bool IsNumber => Kind == TokenKind.Word && Text.Any(char.IsNumber);

    public bool IsNot => Kind == TokenKind.Word && Text == GuardWords.Not;

    public static List<SentenceToken> Read(string text)
    {
        var tokens = new List<SentenceToken>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Groups["word"].Success)
            {
                AddWord(tokens, match.Value.ToLowerInvariant().Replace('’', '\''));
            }
            else if (match.Groups["end"].Success || match.Groups["pause"].Success)
            {
                tokens.Add(new SentenceToken(match.Value, match.Groups["end"].Success ? TokenKind.End : TokenKind.Pause));
            }
            else if (!IsQuote(match.Value[0]) || (match.Index > 0 && char.IsNumber(text[match.Index - 1]) && match.Value[0] is not ('”' or '“')))
            {
                tokens.Add(new SentenceToken(match.Value, TokenKind.Sign));
            }
        }

        return tokens;
    }

    /// <summary>Contractions come apart: "doesn't have" is "¬ have", "can't" is "can ¬", "it's" is "it".</summary>
    private static void AddWord(List<SentenceToken> tokens, string word)
    {
        switch (word)
        {
            case "not" or "no" or "without" or "don't" or "doesn't" or "isn't" or "aren't" or "hasn't" or "haven't":
                if (tokens is [.., { Text: "do" or "does", Kind: TokenKind.Word }])
                {
                    tokens.RemoveAt(tokens.Count - 1);
                }

                tokens.Add(Word(GuardWords.Not));
                break;
            case "cannot" or "can't":
                tokens.Add(Word("can"));
                tokens.Add(Word(GuardWords.Not));
                break;
            default:
                tokens.Add(Word(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word));
                break;
        }
    }

    private static SentenceToken Word(string text) => new(text, TokenKind.Word);

    /// <summary>A quotation mark says nothing, but behind a digit it may be inches or feet.</summary>
    private static bool IsQuote(char sign) => sign is '"' or '\'' or '“' or '”' or '‘' or '’';

    /// <summary>A number keeps its sign and its currency, a code its joints: "-20", "$52.95", "802.11ac", "1,000", "wi-fi".</summary>
    [GeneratedRegex(
        """(?<word>(?:[-−–]?\p{Sc}?\p{N}|\p{L})[\p{L}\p{M}\p{N}]*(?:[.,'’/:&+\-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(?<end>[.;!?])|(?<pause>[,:()\-–—])|(?<sign>\S)""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}

internal enum TokenKind
{
    Word,

    /// <summary>Any other character: "%", "°", inches.</summary>
    Sign,

    /// <summary>A comma, colon, dash or bracket.</summary>
    Pause,

    /// <summary>The end of a sentence or of a half of it.</summary>
    End,

    /// <summary>The product's whole name.</summary>
    Name,

    /// <summary>A value of the evidence, verbatim.</summary>
    Value,
}
