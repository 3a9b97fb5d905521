using ProductQA.Api.Conversations;

namespace ProductQA.Api.Outbox;

/// <summary>A reply on its way out.</summary>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="Sequence">Its place in the conversation; replies leave in this order.</param>
/// <param name="Reply">What to send.</param>
/// <param name="State">One of <see cref="OutboxStates"/>.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="NotBefore">When it may be tried next, in milliseconds since 1970 UTC.</param>
public sealed record OutboxMessage(string Conversation, long Sequence, Reply Reply, string State, long Attempts, long NotBefore);

/// <summary>The life of a reply on its way out.</summary>
public static class OutboxStates
{
    /// <summary>To be sent.</summary>
    public const string Waiting = "waiting";

    /// <summary>Handed to the channel, and we do not know yet whether it arrived.</summary>
    public const string Sending = "sending";

    public const string Sent = "sent";

    /// <summary>Given up, with the error kept.</summary>
    public const string Failed = "failed";

    /// <summary>Not sent, because a person took the conversation first.</summary>
    public const string Withdrawn = "withdrawn";
}
