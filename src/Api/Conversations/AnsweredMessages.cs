using System.Text.Json;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations;

/// <summary>Messages that the shopper speaks of by the channel's id.</summary>
public sealed class AnsweredMessages(Database database)
{
    /// <summary>The products that a message was about: those on its cards, else those of the turn that it belongs to.</summary>
    public IEnumerable<string> Products(string conversation, string messageId)
    {
        var row = database.First<Row>(
            """
            SELECT message.body, message.event_id FROM outbox
            JOIN message ON message.conversation = outbox.conversation AND message.sequence = outbox.sequence
            WHERE outbox.conversation = @conversation AND outbox.message_id = @messageId LIMIT 1
            """,
            new { conversation, messageId });
        return row is not null && JsonSerializer.Deserialize<Reply>(row.Body) is CardsReply cards
            ? cards.Cards.Select(card => card.ProductId)
            : OfTurn(conversation, row?.EventId ?? messageId);
    }

    /// <summary>A message of the shopper's as it is kept.</summary>
    public TextInput? Message(string conversation, string messageId) =>
        database.First<string>(
            """
            SELECT body FROM inbox WHERE conversation = @conversation AND id = @messageId
            """,
            new { conversation, messageId }) is { } body
            ? InboxEvent.InputOf(body) as TextInput
            : null;

    private IEnumerable<string> OfTurn(string conversation, string eventId) => database.Query<string>(
        """
        SELECT trace FROM message WHERE conversation = @conversation AND event_id = @eventId AND trace IS NOT NULL ORDER BY sequence
        """,
        new { conversation, eventId }).SelectMany(trace => JsonSerializer.Deserialize<TurnTrace>(trace)!.Products);

    private sealed record Row
    {
        public string Body { get; init; } = "";

        public string? EventId { get; init; }
    }
}
