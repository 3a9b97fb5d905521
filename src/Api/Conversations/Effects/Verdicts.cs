using System.Text.Json;
using ProductQA.Api.Review;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations.Effects;

/// <summary>What a shopper thinks of a message stays with it; an answer that they reject is looked at by a person.</summary>
internal static class Verdicts
{
    /// <summary>The event id of the review item about a rejected answer to a message: one for each, however often it is rejected.</summary>
    public static string ItemOf(string eventId) => "rejected:" + eventId;

    /// <summary>The latest wins: a reaction taken off may arrive before it was put on.</summary>
    public static void Apply(Write write, InboxEvent happened, ReactionInput reaction, long now)
    {
        if (Spoken.Find(write, happened.Conversation, reaction.MessageId) is not { } spoken)
        {
            return;
        }

        var isNew = write.Execute(
            """
            UPDATE message SET reaction = @Reaction, reaction_at = @OccurredAt
            WHERE conversation = @Conversation AND sequence = @Sequence AND reaction_at <= @OccurredAt
            """,
            new { happened.Conversation, spoken.Sequence, reaction.Reaction, happened.OccurredAt }) == 1;
        if (isNew && reaction.IsRejection)
        {
            AskPerson(write, happened, spoken, now);
        }
    }

    public static void Apply(Write write, InboxEvent happened, FeedbackInput feedback, long now)
    {
        if (Spoken.Find(write, happened.Conversation, feedback.MessageId) is not { } spoken)
        {
            return;
        }

        write.Execute(
            """
            UPDATE message SET feedback = @verdict WHERE conversation = @Conversation AND sequence = @Sequence
            """,
            new { happened.Conversation, spoken.Sequence, verdict = feedback.IsGood ? "good" : "bad" });
        if (!feedback.IsGood)
        {
            AskPerson(write, happened, spoken, now);
        }
    }

    private static void AskPerson(Write write, InboxEvent happened, Spoken spoken, long now)
    {
        if (spoken.Author != Authors.Bot || spoken.EventId is not { } eventId)
        {
            return;
        }

        var trace = Spoken.Traces(write, happened.Conversation, eventId).FirstOrDefault();
        var asked = Spoken.Asked(write, happened.Conversation, eventId);
        ReviewStore.Add(write, new ReviewItem
        {
            Id = Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(now)).ToString("N"),
            Conversation = happened.Conversation,
            EventId = ItemOf(eventId),
            Question = asked is null ? "" : JsonSerializer.Deserialize<Reply>(asked.Body)!.Text,
            Intent = trace?.Intent ?? "",
            Reason = ReviewReasons.AnswerRejected,
            ProductId = trace?.Products is [var product, ..] ? product : null,
            AskedAt = asked?.At ?? happened.OccurredAt,
        });
    }
}
