using System.Collections.Concurrent;

namespace ProductQA.Api.Conversations;

/// <summary>Wakes whoever waits for new messages of a conversation: the outbox, and web pages that are open.</summary>
public sealed class MessageSignal
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Raised with the conversation's key after a turn was saved.</summary>
    public event Action<string>? Saved;

    /// <summary>Raised with the event of a turn in which the bot understood and answered, after that was saved.</summary>
    public event Action<InboxEvent>? Answered;

    public void RaiseAnswered(InboxEvent happened) => Answered?.Invoke(happened);

    public void Raise(string conversation)
    {
        Saved?.Invoke(conversation);
        if (_waiting.TryRemove(conversation, out var waiting))
        {
            waiting.TrySetResult();
        }
    }

    /// <summary>Ends with the next message of the conversation. Ask for it before reading, so that nothing falls between.</summary>
    public Task Next(string conversation) =>
        _waiting.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
