using System.Text.Json;

namespace ProductQA.Api.Conversations;

/// <summary>Something that happened in a conversation.</summary>
/// <param name="Conversation">The conversation's key: channel, account and person, such as <c>messenger:1029384756:7001</c>.</param>
/// <param name="Id">The channel's own id of the event; the same id in the same conversation is the same event.</param>
/// <param name="OccurredAt">When it happened, in milliseconds since 1970 UTC; turns follow this order.</param>
/// <param name="Input">What happened.</param>
public sealed record InboxEvent(string Conversation, string Id, long OccurredAt, TurnInput Input)
{
    /// <summary>Whether a turn is owed; a notice is only kept, and an echo has done its work when it is.</summary>
    public bool NeedsTurn => Input is not (NoticeInput or EchoInput);

    public string Body => JsonSerializer.Serialize(Input);

    public static TurnInput InputOf(string body) =>
        JsonSerializer.Deserialize<TurnInput>(body) ?? throw new JsonException("An inbox row holds no input.");
}
