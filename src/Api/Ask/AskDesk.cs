using ProductQA.Api.Conversations;

namespace ProductQA.Api.Ask;

/// <summary>A door into the same path for programs: keeps the message, runs its turn and gives back what was said and why.</summary>
public sealed class AskDesk(InboxStore inbox, Turns turns, ConversationStore conversations, TimeProvider time)
{
    private const int LongestText = 5000;

    /// <summary>Asks in a conversation; without a key in a new one.</summary>
    /// <exception cref="ArgumentException">The text is empty or too long.</exception>
    public async Task<AskAnswer> AskAsync(string text, string? product, string? conversation, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText)
        {
            throw new ArgumentException($"Ask something of 1 to {LongestText} characters.");
        }

        var start = time.GetTimestamp();
        var key = Channels.Key(Channels.Direct, conversation ?? NewId());
        var before = conversations.Load(key).Messages;
        var happened = new InboxEvent(key, NewId(), time.GetUtcNow().ToUnixTimeMilliseconds(), new TextInput(text, EntryFor(product)));
        await inbox.RecordAsync([happened], cancellationToken);
        await HandleAsync(key, cancellationToken);
        return Answer(happened.Id, conversations.Messages(key, before), time.GetElapsedTime(start).TotalMilliseconds);
    }

    private async Task HandleAsync(string key, CancellationToken cancellationToken)
    {
        while (inbox.Next(key) is { } next)
        {
            await turns.RunAsync(next.Event, next.Attempts, waitsForMore: false, cancellationToken);
        }
    }

    private static AskAnswer Answer(string id, List<Message> messages, double milliseconds)
    {
        var said = messages.FindAll(message => message.Author == Authors.Bot);
        var trace = said.Select(message => message.Trace).FirstOrDefault(trace => trace is not null);
        return new AskAnswer
        {
            Id = id,
            Reply = string.Join('\n', said.Select(message => message.Reply.Text)),
            Abstained = trace?.Act is Acts.Abstain,
            Act = trace?.Act ?? "",
            Intent = trace?.Intent ?? "",
            Confidence = Math.Round(trace?.Confidence ?? 0, 4),
            Evidence = [.. (trace?.Evidence ?? []).Select(AskEvidence.Of)],
            Products = trace?.Products ?? [],
            QuickReplies = [.. said.SelectMany(message => message.Reply.QuickReplies).Select(quick => quick.Title)],
            Reason = trace?.Reason ?? "",
            Milliseconds = Math.Round(milliseconds, 2),
        };
    }

    private static Entry? EntryFor(string? product) => product is null ? null : new Entry(null, null, product, "ask");

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
}
