using System.Diagnostics.Metrics;
using ProductQA.Api.Alarms;
using ProductQA.Api.Outbox;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations;

/// <summary>
/// Every input gets an answer within 30 seconds. Where a turn takes too long the shopper is told, once, that it takes a moment; the answer follows. While a person
/// has the thread nothing is said. An alarm stands until nobody waits any more.
/// </summary>
public sealed class LateAnswers
{
    public const string MeterName = "ProductQA.Conversations";

    private readonly Database _database;
    private readonly GroupCommit _commits;
    private readonly Texts _texts;
    private readonly TimeProvider _time;
    private readonly Counter<long> _late;

    public LateAnswers(Database database, GroupCommit commits, Texts texts, TimeProvider time, IMeterFactory meters)
    {
        (_database, _commits, _texts, _time) = (database, commits, texts, time);
        _late = meters.Create(MeterName).CreateCounter<long>("productqa_late_answers", description: "Shoppers who were told that their answer takes a moment.");
    }

    /// <summary>Tells everybody who has waited that long; says whose conversations got a message.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        var waiting = Waiting(now - (long)patience.TotalMilliseconds);
        var told = new List<string>();
        foreach (var conversation in waiting)
        {
            if (await _commits.WriteAsync(write => Tell(write, conversation, now), cancellationToken))
            {
                told.Add(conversation);
            }
        }

        _late.Add(told.Count);
        await AlarmAsync(told.Count, now, cancellationToken);
        return told;
    }

    /// <summary>Conversations with an event that nobody handled and nobody was told of. The order of arrival is in thousandths of a millisecond.</summary>
    private List<string> Waiting(long before) => _database.Query<string>(
        """
        SELECT DISTINCT conversation FROM inbox WHERE handled_at IS NULL AND told_at IS NULL AND arrival < @arrival LIMIT 1000
        """,
        new { arrival = before * 1000 });

    private bool Tell(Write write, string conversation, long now)
    {
        var events = Mark(write, conversation, now);
        var before = ConversationStore.Load(write, conversation);
        var isOwed = events.Exists(IsOfShopper) && !before.Attendance.Stands && !conversation.StartsWith(Channels.Direct + ":", StringComparison.Ordinal);

        // The turn that is late finds the conversation changed, and runs once more behind these words.
        if (!isOwed || !ConversationStore.Save(write, before, before.State, 1, now))
        {
            return false;
        }

        var message = new Message(before.Messages, Authors.Bot, new TextReply(_texts.Say("turn.late")), null, now);
        ConversationStore.AddMessage(write, conversation, message);
        if (Channels.IsMessenger(conversation))
        {
            OutboxStore.Add(write, conversation, message, now);
        }

        return true;
    }

    /// <summary>Marks the events of a conversation that wait; nothing where another process did so.</summary>
    private static List<TurnInput> Mark(Write write, string conversation, long now)
    {
        var marked = write.Execute("UPDATE inbox SET told_at = @now WHERE conversation = @conversation AND handled_at IS NULL AND told_at IS NULL", new { conversation, now });
        return marked == 0 ? [] : write.Query<string>("SELECT body FROM inbox WHERE conversation = @conversation AND handled_at IS NULL AND told_at = @now", new { conversation, now }).ConvertAll(InboxEvent.InputOf);
    }

    private static bool IsOfShopper(TurnInput input) => input is TextInput or ChoiceInput or AttachmentInput;

    private Task AlarmAsync(int told, long now, CancellationToken cancellationToken)
    {
        var stands = _database.First<long>("SELECT COUNT(*) FROM alarm WHERE kind = @Late", new { AlarmKinds.Late }) > 0;
        var waits = stands && _database.First<long>("SELECT COUNT(*) FROM (SELECT 1 FROM inbox WHERE handled_at IS NULL AND told_at IS NOT NULL LIMIT 1) AS one") > 0;
        return told > 0 || (stands && !waits) ? _commits.WriteAsync(write => Alarm(write, told, now), cancellationToken) : Task.CompletedTask;
    }

    private static void Alarm(Write write, int told, long now)
    {
        if (told == 0)
        {
            AlarmStore.Clear(write, AlarmKinds.Late, "");
            return;
        }

        AlarmStore.Raise(write, AlarmKinds.Late, "", "Answers take longer than the 30 seconds that Meta allows. Look at the log for turns that fail, and at the machine's load; give it more power or more processes.", now);
    }
}
