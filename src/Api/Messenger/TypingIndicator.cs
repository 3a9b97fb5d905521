using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox.Pages;

namespace ProductQA.Api.Messenger;

/// <summary>
/// Shows in Messenger that a shopper's message was seen, and "typing" when its turn takes longer than half a second, again every 20 seconds
/// as long as it takes: Messenger takes it away by itself then. While a person has the thread, or the page is paused, nothing is shown. Whether that works changes nothing else.
/// </summary>
public sealed class TypingIndicator(SendApi sendApi, ConversationStore conversations, PagePauseStore pauses, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    public static readonly TimeSpan Renewal = TimeSpan.FromSeconds(19);

    private const int MostAtOnce = 16;

    private readonly SemaphoreSlim _seen = new(MostAtOnce);

    /// <summary>Begins to watch a turn; dispose when it is done.</summary>
    public IDisposable Watch(InboxEvent happened)
    {
        var done = new CancellationTokenSource();
        if (sendApi.IsConfigured && Channels.IsMessenger(happened.Conversation) && happened.Input is TextInput or ChoiceInput or AttachmentInput or SharedInput or CartInput && IsAwaited(happened.Conversation))
        {
            _ = ShowSeenAsync(happened.Conversation);
            _ = ShowLaterAsync(happened.Conversation, done.Token);
        }

        return new Watched(done);
    }

    public void Dispose() => _seen.Dispose();

    private bool IsAwaited(string conversation) =>
        pauses.Find(Channels.AccountOf(conversation)) is null && !conversations.Load(conversation).Attendance.Stands;

    /// <summary>In a rush it is left out: the answer itself shows that the message was seen.</summary>
    private async Task ShowSeenAsync(string conversation)
    {
        if (await _seen.WaitAsync(TimeSpan.Zero))
        {
            try
            {
                await sendApi.ShowAsync(conversation, "mark_seen", CancellationToken.None);
            }
            finally
            {
                _seen.Release();
            }
        }
    }

    private async Task ShowLaterAsync(string conversation, CancellationToken done)
    {
        try
        {
            await Task.Delay(Patience, time, done);
            while (true)
            {
                await sendApi.ShowAsync(conversation, "typing_on", done);
                await Task.Delay(Renewal, time, done);
            }
        }
        catch (OperationCanceledException)
        {
            // The turn is done.
        }
    }

    private sealed class Watched(CancellationTokenSource done) : IDisposable
    {
        public void Dispose()
        {
            done.Cancel();
            done.Dispose();
        }
    }
}
