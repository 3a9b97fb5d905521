using ProductQA.Api.Conversations.Effects;
using ProductQA.Api.Privacy;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations;

/// <summary>Events that came in, each kept once, and whether they were handled.</summary>
public sealed class InboxStore(Database database, GroupCommit commits, TimeProvider time)
{
    private const long SoonMilliseconds = 10_000;

    private long _lastArrival;

    /// <summary>Keeps a batch of events durably, once each, in one transaction; says which conversations now owe a turn.</summary>
    public Task<IReadOnlyList<string>> RecordAsync(IReadOnlyList<InboxEvent> events, CancellationToken cancellationToken) =>
        commits.WriteAsync(write => Record(write, events), cancellationToken);

    /// <summary>The same inside a transaction of the caller's.</summary>
    public IReadOnlyList<string> Record(Write write, IReadOnlyList<InboxEvent> events)
    {
        var waiting = new List<string>();
        foreach (var happened in events)
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            var isNew = !PersonErasure.Covers(write, happened.Conversation, happened.OccurredAt) && Insert(write, happened, Arrival(now), now);
            if (isNew && (EventEffects.Apply(write, happened, now) || happened.NeedsTurn))
            {
                waiting.Add(happened.Conversation);
            }
        }

        return waiting;
    }

    /// <summary>Conversations with events that no turn has handled yet.</summary>
    public List<string> Waiting() => database.Query<string>(
        """
        SELECT DISTINCT conversation FROM inbox WHERE handled_at IS NULL LIMIT 10000
        """);

    /// <summary>The oldest event of a conversation that no turn has handled yet.</summary>
    public (InboxEvent Event, long Attempts)? Next(string conversation)
    {
        var row = database.First<Row>(
            """
            SELECT id, occurred_at, body, attempts FROM inbox
            WHERE conversation = @conversation AND handled_at IS NULL
            ORDER BY occurred_at, arrival LIMIT 1
            """,
            new { conversation });
        return row is null ? null : (new InboxEvent(conversation, row.Id, row.OccurredAt, InboxEvent.InputOf(row.Body)), row.Attempts);
    }

    /// <summary>Texts that wait right behind an event, each written soon after the one before.</summary>
    public IReadOnlyList<InboxEvent> TextsBehind(InboxEvent first)
    {
        var rows = database.Query<Row>(
            """
            SELECT id, occurred_at, body, attempts FROM inbox
            WHERE conversation = @Conversation AND handled_at IS NULL
            ORDER BY occurred_at, arrival LIMIT 4
            """,
            new { first.Conversation });
        var behind = new List<InboxEvent>();
        foreach (var row in rows.SkipWhile(row => row.Id != first.Id).Skip(1))
        {
            var next = new InboxEvent(first.Conversation, row.Id, row.OccurredAt, InboxEvent.InputOf(row.Body));
            if (next.Input is not TextInput { Entry: null, ReplyTo: null, Shared: null, Unseen: null } || next.OccurredAt - (behind.Count > 0 ? behind[^1] : first).OccurredAt > SoonMilliseconds)
            {
                break;
            }

            behind.Add(next);
        }

        return behind;
    }

    /// <summary>Marks an event as handled, in the transaction that saves what it caused; false where that was done before.</summary>
    public static bool MarkHandled(Write write, InboxEvent happened, long now) => write.Execute(
        """
        UPDATE inbox SET handled_at = @now WHERE conversation = @Conversation AND id = @Id AND handled_at IS NULL
        """,
        new { now, happened.Conversation, happened.Id }) == 1;

    /// <summary>Counts a turn that failed.</summary>
    public static void CountAttempt(Write write, InboxEvent happened) => write.Execute(
        """
        UPDATE inbox SET attempts = attempts + 1 WHERE conversation = @Conversation AND id = @Id
        """,
        new { happened.Conversation, happened.Id });

    /// <summary>Keeps an event that an effect makes; false where one with its id is kept already.</summary>
    internal static bool Insert(Write write, InboxEvent happened, long now) => Insert(write, happened, now * 1000, now);

    private static bool Insert(Write write, InboxEvent happened, long arrival, long now) => write.Execute(
        """
        INSERT INTO inbox (conversation, id, arrival, occurred_at, body, handled_at)
        VALUES (@Conversation, @Id, @arrival, @OccurredAt, @Body, @handled)
        ON CONFLICT (conversation, id) DO NOTHING
        """,
        new { happened.Conversation, happened.Id, arrival, happened.OccurredAt, happened.Body, handled = happened.NeedsTurn ? (long?)null : now }) == 1;

    /// <summary>Grows with every event of this process, so that events of the same millisecond keep their order.</summary>
    private long Arrival(long now)
    {
        var floor = now * 1000;
        return _lastArrival = Math.Max(_lastArrival + 1, floor);
    }

    private sealed record Row(string Id, long OccurredAt, string Body, long Attempts);
}
