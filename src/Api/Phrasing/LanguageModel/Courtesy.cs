namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>What may stand before and behind an answer without saying anything of it, and how an answer may open with yes or no.</summary>
internal static class Courtesy
{
    /// <summary>Longest first.</summary>
    private static readonly string[][] InFront = Phrases(
        "thank you for reaching out", "thanks for reaching out", "thanks for your question", "thank you for your question", "thank you for asking", "thanks for asking", "thanks for checking",
        "that is a great question", "that is a good question", "i am happy to help", "happy to help", "glad to help", "here you go", "great question", "good question", "i am sorry", "hi there", "hello there",
        "hello", "sorry", "thanks", "hey", "hi");

    private static readonly string[][] Behind = Phrases(
        "let me know if you have any other questions", "let me know if you have any more questions", "let me know if you have any further questions", "let me know if you have other questions",
        "let me know if you need anything else", "let us know if you have any other questions", "let us know if you need anything else", "just let me know if you need anything else",
        "just let me know if you have any other questions", "feel free to ask if you have any other questions", "feel free to ask if you have any more questions", "feel free to ask",
        "i hope that helps", "i hope this helps", "hope that helps", "hope this helps", "happy to help", "glad to help", "thanks for asking", "thank you for asking");

    /// <summary>How a yes and a no are said at the front; "sure" is a yes and passes only for one.</summary>
    private static readonly (string Opening, string[][] Ways)[] Openings =
    [
        ("yes", Phrases("yes indeed", "yes absolutely", "of course", "yes", "yep", "yeah", "sure", "absolutely", "certainly", "definitely", "indeed")),
        (GuardWords.Not, Phrases($"unfortunately {GuardWords.Not}", GuardWords.Not, "nope")),
    ];

    /// <summary>"It does" behind a yes and "it doesn't" behind a no say it once more.</summary>
    private static readonly string[] Speakers = ["it", "they", "we", "you", "there"];

    private static readonly string[] Verbs = ["is", "are", "does", "do", "has", "have", "can"];

    /// <summary>Takes courtesies and the opening off and returns the opening: "yes", the sign for not, or nothing.</summary>
    public static string Remove(List<SentenceToken> tokens)
    {
        RemoveFront(tokens);
        RemoveBehind(tokens);
        var opening = RemoveOpening(tokens);
        if (opening.Length > 0)
        {
            RemoveEcho(tokens, opening);
            RemoveFront(tokens);
        }

        return opening;
    }

    /// <summary>"Unfortunately" and "good news" judge a fact; they pass only for one that is a no, or is none.</summary>
    public static void RemoveRegret(List<SentenceToken> tokens, bool isDenial)
    {
        if (isDenial)
        {
            tokens.RemoveAll(token => token is { Kind: TokenKind.Word, Text: "unfortunately" });
            while (tokens is [{ Kind: TokenKind.Pause }, ..])
            {
                tokens.RemoveAt(0);
            }
        }
        else if (tokens is [{ Text: "good" or "great" }, { Text: "news" }, { IsBreak: true }, ..])
        {
            tokens.RemoveRange(0, 3);
        }
    }

    private static void RemoveFront(List<SentenceToken> tokens)
    {
        while (InFront.Where(words => tokens.Count > words.Length && tokens[words.Length].IsBreak && Stands(tokens, 0, words)).Select(words => words.Length + 1).FirstOrDefault() is var length and > 0)
        {
            tokens.RemoveRange(0, tokens[length..] is [{ Text: "but" }, ..] ? length + 1 : length);
        }
    }

    private static void RemoveBehind(List<SentenceToken> tokens)
    {
        while (tokens.Count > 1 && tokens.FindLastIndex(tokens.Count - 2, token => token.IsBreak) is var last and >= 0
            && Behind.Any(words => tokens.Count - last - 1 - (tokens[^1].IsBreak ? 1 : 0) == words.Length && Stands(tokens, last + 1, words)))
        {
            tokens.RemoveRange(last + 1, tokens.Count - last - 1);
        }
    }

    private static string RemoveOpening(List<SentenceToken> tokens)
    {
        foreach (var (opening, ways) in Openings)
        {
            if (ways.FirstOrDefault(way => tokens.Count > way.Length && Stands(tokens, 0, way) && (tokens[way.Length].IsBreak || IsRegret(tokens, way.Length, opening))) is { } said)
            {
                tokens.RemoveRange(0, tokens[said.Length].IsBreak ? said.Length + 1 : said.Length);
                return opening;
            }
        }

        return "";
    }

    private static bool IsRegret(List<SentenceToken> tokens, int at, string opening) => opening == GuardWords.Not && tokens[at].Text == "unfortunately";

    private static void RemoveEcho(List<SentenceToken> tokens, string opening)
    {
        var end = tokens.FindIndex(token => token.IsBreak);
        if (end is < 2 or > 3 || end == tokens.Count - 1 || !Speakers.Contains(tokens[0].Text))
        {
            return;
        }

        var isDenied = tokens[end - 1].IsNot;
        var said = tokens[1..(isDenied ? end - 1 : end)];
        if (isDenied == (opening == GuardWords.Not) && said.All(token => Verbs.Contains(token.Text)))
        {
            tokens.RemoveRange(0, end + 1);
        }
    }

    private static bool Stands(List<SentenceToken> tokens, int at, string[] words) =>
        words.Index().All(word => tokens[at + word.Index] is { Kind: TokenKind.Word } token && token.Text == word.Item);

    private static string[][] Phrases(params string[] phrases) => [.. phrases.Select(phrase => phrase.Split(' '))];
}
