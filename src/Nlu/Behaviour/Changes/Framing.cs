namespace ProductQA.Nlu.Behaviour.Changes;

/// <summary>What shoppers put around or into a wish without changing it. {0} is the wish.</summary>
internal static class Framing
{
    private static readonly string[] Polite =
    [
        "please {0}", "{0} please", "hi, {0}", "hello there, {0}, thanks", "hi, {0}, thank you", "good morning! {0}", "excuse me, {0}", "sorry to bother you, {0}", "{0}, thanks in advance", "hey guys, {0} pls",
    ];

    /// <summary>Function words and greetings of Hindi in Latin letters, Spanish, French, German and Italian around an English wish.</summary>
    private static readonly string[] Mixed =
    [
        "bhai {0}", "{0} bhaiya", "arre {0} batao", "{0} kya", "namaste, {0}", "hola, {0} por favor", "oye, {0}", "buenas, {0}", "pero {0}", "bonjour, {0} svp", "salut, {0}", "alors {0}", "hallo, {0} bitte", "ciao, {0} per favore",
    ];

    private static readonly string[] Emoji = ["{0} 🙂", "{0} 🙏", "{0} 😊😊", "👋 {0}", "{0} 🤔", "{0} 😅"];

    private static readonly string[] Noise =
    [
        "...{0}", "{0} ...", "   {0}   ", ">> {0}", "- {0}", "\"{0}\"", "{0}\n\nsent from my iphone", "{0} #", "re: {0}", "(edited) {0}",
    ];

    private static readonly string[] Fillers = ["um", "uh", "like", "you know", "actually", "basically", "well", "just wondering"];

    public static string Politely(string text, Random random) => Around(text, Polite, random);

    public static string InTwoLanguages(string text, Random random) => Around(text, Mixed, random);

    public static string WithEmoji(string text, Random random) => Around(text, Emoji, random);

    public static string WithNoise(string text, Random random) => Around(text, Noise, random);

    /// <summary>One filler before a word, never after the last.</summary>
    public static string WithFiller(string text, Random random)
    {
        List<string> words = [.. text.Split(' ')];
        words.Insert(random.Next(words.Count), Fillers[random.Next(Fillers.Length)]);
        return string.Join(' ', words);
    }

    private static string Around(string text, string[] frames, Random random) => frames[random.Next(frames.Length)].Replace("{0}", text, StringComparison.Ordinal);
}
