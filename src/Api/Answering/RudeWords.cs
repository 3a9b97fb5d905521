namespace ProductQA.Api.Answering;

/// <summary>Whether a message is rude. It is met calmly, and only where it asks for nothing.</summary>
public static class RudeWords
{
    private static readonly HashSet<string> Words = new(
        """
        stupid idiot idiots idiotic dumb useless worthless moron morons crap crappy sucks suck shit shitty bullshit fuck fucking fucked fck
        bitch bastard asshole arsehole dick dickhead wanker bollocks dumbass retard pathetic scam scammer scammers liar liars stfu
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    public static bool Stand(string text) => Array.Exists(FollowUp.Words(text), Words.Contains) || text.Contains("shut up", StringComparison.OrdinalIgnoreCase);
}
