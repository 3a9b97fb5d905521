using System.Threading.Channels;

namespace ProductQA.Api.Conversations;

/// <summary>Tells the turn worker at once which conversation owes a turn; whoever misses the call is found by the worker's own look into the inbox.</summary>
public sealed class TurnQueue
{
    private readonly Channel<string> _calls = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public void Call(IEnumerable<string> conversations)
    {
        foreach (var conversation in conversations)
        {
            _calls.Writer.TryWrite(conversation);
        }
    }

    public IAsyncEnumerable<string> CallsAsync(CancellationToken cancellationToken) => _calls.Reader.ReadAllAsync(cancellationToken);
}
