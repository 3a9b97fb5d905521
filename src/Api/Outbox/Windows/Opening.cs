using System.Text.Json;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

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

    public static Opening Of(InboxEvent happened) => happened.Input switch
    {
        TextInput { Entry: { } entry } => OfMessage(entry),
        ChoiceInput { Entry: { } entry } => OfMessage(entry),
        TextInput or ChoiceInput or AttachmentInput => Opening.Act,
        EntryInput { Entry: var entry } => IsAd(entry) ? Opening.AdClick : Opening.Act,
        NoticeInput { Kind: "event", Raw: var raw } => OfRaw(raw),
        _ => Opening.None,
    };

    private static Opening OfMessage(Entry entry) => IsAd(entry) ? Opening.AdMessage : Opening.Act;

    private static bool IsAd(Entry entry) => entry.AdId is not null || entry.Source == AdSource;

    private static Opening OfRaw(string raw)
    {
        using var document = JsonDocument.Parse(raw);
        var item = document.RootElement;
        return item.Part("optin") is not null || item.Part("reaction") is { } reaction && reaction.Text("action") != "unreact" ? Opening.Act : Opening.None;
    }
}
