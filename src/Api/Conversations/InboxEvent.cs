using System.Text.Json;

namespace ProductQA.Api.Conversations;

/// <summary>Something that happened in a conversation.</summary>
/// <param name="Conversation">The conversation's key: channel, account and person, such as <c>messenger:1029384756:7001</c>.</param>
/// <param name="Id">The channel's own id of the event; the same id in the same conversation is the same event.</param>
/// <param name="OccurredAt">When it happened, in milliseconds since 1970 UTC; turns follow this order.</param>
/// <param name="Input">What happened.</param>
public sealed record InboxEvent(string Conversation, string Id, long OccurredAt, TurnInput Input)
{
    /// <summary>Whether a turn is owed; a notice is only kept, and what marks another message has done its work when it is.</summary>
    public bool NeedsTurn => IsSaid(Input is OverheardInput overheard ? overheard.Said : Input);

    public string Body => JsonSerializer.Serialize(Input);

    private static bool IsSaid(TurnInput input) =>
        input is not (NoticeInput or EchoInput or TakenInput or EditInput or DeletedInput or ReactionInput or FeedbackInput or SeenInput or PolicyInput);

    public static TurnInput InputOf(string body) =>
        JsonSerializer.Deserialize<TurnInput>(body) ?? throw new JsonException("An inbox row holds no input.");
}
