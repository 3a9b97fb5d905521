namespace ProductQA.Api.Conversations;

/// <summary>Whether a shopper asks for the bot while a person has the conversation: "talk to the bot again", "bot please". Pure.</summary>
public static class BotRequest
{
    private const int LongestRequest = 10;

    private static readonly HashSet<string> Bots = new(["bot", "chatbot", "assistant"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Words beside which a request stays one; any other word may turn it around: "I don't want the bot", "is the bot good?".</summary>
    private static readonly HashSet<string> Fillers = new(
        """
        a again ask back be bring can chat come could digital for get give go hello hey hi i i'd instead just let like may me my need now ok okay
        please pls rather return shop shop's speak speaking switch talk talking thanks the to use virtual want wanna will with would yes your
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    public static bool Is(TurnInput input) => input switch
    {
        ChoiceInput { Payload: Payloads.Bot } => true,
        TextInput text => IsAsked(text.Text),
        _ => false,
    };

    private static bool IsAsked(string text)
    {
        var words = text.Replace('’', '\'').Split([' ', '\n', '\t', '.', ',', '!', '?', ':'], StringSplitOptions.RemoveEmptyEntries);
        return words.Length is > 0 and <= LongestRequest && Array.Exists(words, Bots.Contains) && Array.TrueForAll(words, word => Bots.Contains(word) || Fillers.Contains(word));
    }
}
