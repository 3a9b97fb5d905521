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

    private static Opening Of(TurnInput input) => input switch
    {
        OverheardInput overheard => Of(overheard.Said),
        TextInput text => OfMessage(text.Entry),
        ChoiceInput choice => OfMessage(choice.Entry),
        AttachmentInput attachment => OfMessage(attachment.Entry),
        SharedInput shared => OfMessage(shared.Entry),
        CartInput => Opening.Act,
        ReactionInput { Reaction: not null } => Opening.Act,
        EntryInput { Entry: var entry } => IsAd(entry) ? Opening.AdClick : Opening.Act,
        NoticeInput { Kind: "optin" } => Opening.Act,
        _ => Opening.None,
    };

    private static Opening OfMessage(Entry? entry) => entry is not null && IsAd(entry) ? Opening.AdMessage : Opening.Act;

    private static bool IsAd(Entry entry) => entry.AdId is not null || entry.Source == AdSource;
}
