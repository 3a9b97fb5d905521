using ProductQA.Api.Conversations;

namespace ProductQA.Api.Outbox.Windows;

/// <summary>What an event does to the window: a message, a press, a link into the thread, a reaction and an opt-in open it; a click on an advertisement does so only with the message behind it.</summary>
public enum Opening
{
    None,

    /// <summary>Opens the window.</summary>
    Act,

    /// <summary>Opens it as the first message after a click on an advertisement.</summary>
    AdMessage,

    /// <summary>Opens nothing by itself: the next message does, as one after an advertisement.</summary>
    AdClick,
}

/// <summary>Reads off an event what it does to the window.</summary>
public static class Openings
{
    private const string AdSource = "ADS";

    public static Opening Of(InboxEvent happened) => Of(happened.Input);

    /// <summary>What another app heard opens the window for the page all the same.</summary>
    private static Opening Of(TurnInput input) => input switch
    {
        OverheardInput overheard => Of(overheard.Said),
        TextInput { Entry: { } entry } => OfMessage(entry),
        ChoiceInput { Entry: { } entry } => OfMessage(entry),
        AttachmentInput { Entry: { } entry } => OfMessage(entry),
        SharedInput { Entry: { } entry } => OfMessage(entry),
        TextInput or ChoiceInput or AttachmentInput or SharedInput or CartInput => Opening.Act,
        EntryInput { Entry: var entry } => IsAd(entry) ? Opening.AdClick : Opening.Act,
        ReactionInput { Reaction: not null } or NoticeInput { Kind: "optin" } => Opening.Act,
        _ => Opening.None,
    };

    private static Opening OfMessage(Entry entry) => IsAd(entry) ? Opening.AdMessage : Opening.Act;

    private static bool IsAd(Entry entry) => entry.AdId is not null || entry.Source == AdSource;
}
