using System.Globalization;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.WebChat;

/// <summary>The messages of a conversation as they come. It hears of this process's own at once and looks every two seconds for those of another.</summary>
public sealed class ChatStream(
    ConversationStore conversations, MessageSignal signal, ChatMessageMapper mapper, TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>Sent once the page has all there is, and again while nothing is said, so that nobody on the way closes a quiet connection.</summary>
    private const string UpToDate = "ready";

    private const int LooksPerSign = 7;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    /// <param name="conversation">The conversation's key.</param>
    /// <param name="after">The last sequence that the page has; -1 for all.</param>
    /// <param name="closed">Ends with the request.</param>
    public async IAsyncEnumerable<SseItem<ChatMessage?>> ReadAsync(string conversation, long after, [EnumeratorCancellation] CancellationToken closed)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(closed, lifetime.ApplicationStopping);
        for (var look = 0; !ends.IsCancellationRequested;)
        {
            var next = signal.Next(conversation);
            foreach (var message in conversations.Messages(conversation, after + 1))
            {
                after = message.Sequence;
                yield return new SseItem<ChatMessage?>(mapper.Map(message)) { EventId = after.ToString(CultureInfo.InvariantCulture) };
                next = Task.CompletedTask;
            }

            if (!next.IsCompleted && look++ % LooksPerSign == 0)
            {
                yield return new SseItem<ChatMessage?>(null, UpToDate);
            }

            await WaitAsync(next, ends.Token);
        }
    }

    private async Task WaitAsync(Task next, CancellationToken cancellationToken)
    {
        try
        {
            await next.WaitAsync(LookEvery, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nothing was said here; the next look finds what another process said.
        }
        catch (OperationCanceledException)
        {
            // The page was closed or the service stops: the loop ends.
        }
    }
}
