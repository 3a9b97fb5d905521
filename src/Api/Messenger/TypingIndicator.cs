using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger;

/// <summary>Shows "typing" in Messenger when a turn takes longer than half a second. Whether that works changes nothing else.</summary>
public sealed class TypingIndicator(SendApi sendApi, TimeProvider time)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    /// <summary>Begins to watch a turn; dispose when it is done.</summary>
    public IDisposable Watch(string conversation)
    {
        var done = new CancellationTokenSource();
        if (sendApi.IsConfigured && Channels.IsMessenger(conversation))
        {
            _ = ShowLaterAsync(conversation, done.Token);
        }

        return new Watched(done);
    }

    private async Task ShowLaterAsync(string conversation, CancellationToken done)
    {
        try
        {
            await Task.Delay(Patience, time, done);
            await sendApi.ShowTypingAsync(conversation, done);
        }
        catch (OperationCanceledException)
        {
            // The turn was quick enough.
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
