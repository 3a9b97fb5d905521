using System.Collections.Frozen;
using System.Text.RegularExpressions;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>A word, number or sign of a sentence, in small letters.</summary>
internal readonly partial record struct SentenceToken(string Text, TokenKind Kind)
{
    public bool IsBreak => Kind is TokenKind.Pause or TokenKind.End;

    public bool IsNumber => Kind == TokenKind.Word && Text.Any(char.IsNumber);

    public bool IsNot => Kind == TokenKind.Word && Text == GuardWords.Not;

    /// <summary>It joins two halves of a sentence or two entries of a list.</summary>
    public bool IsJoint => Kind == TokenKind.Word && Text is "and" or "or" or "but" or "so";

    /// <summary>The same word, in the singular or the plural.</summary>
    public bool Says(SentenceToken other) =>
        this == other || (Kind == TokenKind.Word && other.Kind == TokenKind.Word && !IsNumber && GuardWords.Form(Text) == GuardWords.Form(other.Text));

    public static List<SentenceToken> Read(string text)
    {
        var tokens = new List<SentenceToken>();
        foreach (Match match in Pattern().Matches(text))
        {
            if (match.Groups["word"].Success)
            {
                AddWords(tokens, match.Value.ToLowerInvariant().Replace('’', '\''));
            }
            else if (match.Groups["end"].Success || match.Groups["pause"].Success)
            {
                tokens.Add(new SentenceToken(match.Value, match.Groups["end"].Success ? TokenKind.End : TokenKind.Pause));
            }
            else if (IsInches(match.Value[0]) && tokens is [.., { IsNumber: true }])
            {
                tokens.Add(Word("inch"));
            }
            else if (!IsQuote(match.Value[0]) || (tokens is [.., { IsNumber: true }] && match.Value[0] is not ('”' or '“')))
            {
                tokens.Add(new SentenceToken(match.Value, TokenKind.Sign));
            }
        }

        return tokens;
    }

    /// <summary>"2-year" is "2 year"; every other code stays whole.</summary>
    private static void AddWords(List<SentenceToken> tokens, string word)
    {
        var hyphen = word.IndexOf('-', StringComparison.Ordinal);
        if (hyphen > 0 && word[..hyphen].All(c => char.IsAsciiDigit(c) || c is '.' or ',') && word[(hyphen + 1)..].All(char.IsLetter))
        {
            tokens.Add(Word(word[..hyphen]));
            word = word[(hyphen + 1)..];
        }

        AddWord(tokens, word);
    }

    /// <summary>Contractions come apart: "doesn't have" is "¬ have", "can't" is "can ¬", "it's" is "it is". "Does have" is "have", "lacks" is "¬".</summary>
    private static void AddWord(List<SentenceToken> tokens, string word)
    {
        var before = tokens is [.., { Kind: TokenKind.Word }] ? tokens[^1].Text : "";
        if (word is "not" or "no" or "without" or "lacks" or "lack" || Denied.Contains(word))
        {
            RemoveLast(tokens, before is "do" or "does" or "will");
            tokens.AddRange(word is "can't" or "cannot" or "couldn't" ? [Word("can"), Word(GuardWords.Not)] : [Word(GuardWords.Not)]);
        }
        else if (Contractions.TryGetValue(word, out var parts))
        {
            tokens.AddRange(parts.Select(Word));
        }
        else
        {
            RemoveLast(tokens, before is "do" or "does" && word is "have" or "come" or "include" or "support" or "need" or "require");
            RemoveLast(tokens, word is "and" or "or" && tokens is [.., { Kind: TokenKind.Pause, Text: "," }]);
            tokens.Add(Word(Unit(word.EndsWith("'s", StringComparison.Ordinal) ? word[..^2] : word, tokens)));
        }
    }

    private static void RemoveLast(List<SentenceToken> tokens, bool isNeeded)
    {
        if (isNeeded)
        {
            tokens.RemoveAt(tokens.Count - 1);
        }
    }

    /// <summary>Behind a number a unit has one form: "17 inches" is "17 inch", "3 lbs" is "3 pound". One letter but h may be a size, and stays.</summary>
    private static string Unit(string word, List<SentenceToken> tokens) =>
        word is { Length: > 1 } or "h" && tokens is [.., { IsNumber: true }] ? word == "h" ? "hour" : QuestionForm.Of(word).AskedUnit ?? word : word;

    private static readonly FrozenSet<string> Denied = FrozenSet.Create(
        StringComparer.Ordinal, "don't", "doesn't", "isn't", "aren't", "hasn't", "haven't", "wasn't", "won't", "can't", "cannot", "couldn't");

    private static readonly FrozenDictionary<string, string[]> Contractions = new Dictionary<string, string[]>
    {
        ["it's"] = ["it", "is"],
        ["that's"] = ["that", "is"],
        ["there's"] = ["there", "is"],
        ["here's"] = ["here", "is"],
        ["i'm"] = ["i", "am"],
        ["we're"] = ["we", "are"],
        ["you're"] = ["you", "are"],
        ["they're"] = ["they", "are"],
        ["we've"] = ["we", "have"],
        ["you've"] = ["you", "have"],
        ["we'll"] = ["we", "will"],
        ["you'll"] = ["you", "will"],
        ["it'll"] = ["it", "will"],
    }.ToFrozenDictionary();

    private static bool IsInches(char sign) => sign is '"' or '″';

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
