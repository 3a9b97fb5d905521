using System.Text.RegularExpressions;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop;

namespace ProductQA.Api.Conversations;

/// <summary>
/// The rule that a bot says that it is one: with its first words in a conversation, after a long gap, and when a person has handed back to it. Where its words say
/// so already, nothing is added. Programs that ask over the API or the command line know whom they ask.
/// </summary>
public static partial class BotDisclosure
{
    private const long Day = 24L * 60 * 60 * 1000;

    /// <summary>A button's text may be that long.</summary>
    private const int LongestButtonText = 600;

    public static bool IsDue(Opened opened, TurnResult result, ShopOptions shop, long now) =>
        shop.BotDisclosure != ShopOptions.DisclosureOff && result.Replies.Count > 0
        && !opened.Before.Key.StartsWith(Channels.Direct + ":", StringComparison.Ordinal)
        && opened.Happened.Input is not (PaidInput or ShopAnswerInput)
        && (opened.Before.State.DisclosedAt == 0 || (shop.BotDisclosure == ShopOptions.DisclosureAlways && IsDueAgain(opened.Before.State, shop, now)));

    private static bool IsDueAgain(ConversationState state, ShopOptions shop, long now) =>
        now - state.LastTurnAt > shop.BotDisclosureGapDays * Day;

    /// <summary>The result with the sentence before its first words, or as it is where it says so itself.</summary>
    public static TurnResult Say(Texts texts, TurnResult result, long now)
    {
        var said = result with { State = result.State with { DisclosedAt = now } };
        return SaysSo(result) ? said : said with { Replies = With(texts.Say("bot.disclosure"), result.Replies) };
    }

    private static bool SaysSo(TurnResult result) =>
        result.Returns || Bot().IsMatch(result.Advertised) || (result.Trace is { Act: Acts.Greet or Acts.Smalltalk } && result.Replies.Any(reply => Bot().IsMatch(reply.Text)));

    private static IReadOnlyList<Reply> With(string sentence, IReadOnlyList<Reply> replies) => replies[0] switch
    {
        TextReply text => [text with { Words = $"{sentence}\n{text.Words}" }, .. replies.Skip(1)],
        ButtonsReply buttons when sentence.Length + buttons.Words.Length < LongestButtonText => [buttons with { Words = $"{sentence}\n{buttons.Words}" }, .. replies.Skip(1)],
        _ => [new TextReply(sentence), .. replies],
    };

    [GeneratedRegex(@"\b(?:chat)?bot\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Bot();
}
