using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox;
using ProductQA.Api.Review;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Staff;

/// <summary>
/// A person of the shop writes to a shopper: the words stand in the transcript and wait in the outbox as a person's, the conversation is that person's, and
/// who asked for a person waits no longer; all at once. Whether Messenger takes them is asked before, and again by the outbox when they leave.
/// </summary>
public sealed class StaffReplies(GroupCommit commits, ReplyRights rights, MessageSignal signal, Holders holders)
{
    public const int LongestReply = 1900;

    private static readonly Origin Written = new(Authors.Staff, Purposes.Reply);

    public async Task<StaffOutcome> WriteAsync(StaffAct act, string text, CancellationToken cancellationToken)
    {
        var words = text.Trim();
        if (words.Length is 0 or > LongestReply)
        {
            return new StaffOutcome.Refused($"Write 1 to {LongestReply} characters; these are {words.Length}.");
        }

        if (rights.Of(act.Conversation) is ReplyRight.Closed closed)
        {
            return new StaffOutcome.Refused(closed.Why);
        }

        var outcome = await commits.WriteAsync(write => Save(write, act, words), cancellationToken);
        signal.Raise(act.Conversation);
        return outcome;
    }

    private StaffOutcome Save(Write write, StaffAct act, string words)
    {
        var seen = ConversationStore.Load(write, act.Conversation);
        if (act.Hindrance(seen, holders.Of(seen.Attendance)) is { } hindrance)
        {
            return hindrance;
        }

        var now = holders.Now;
        AttendanceStore.Begin(write, act.Conversation, Attendants.Person(act.Name), now);
        Say(write, act, words, now);
        ReviewStore.CloseAsked(write, act.Conversation, act.Name, now);
        return new StaffOutcome.Done();
    }

    private static void Say(Write write, StaffAct act, string words, long now)
    {
        var before = ConversationStore.Load(write, act.Conversation);
        var message = new Message(before.Messages, Authors.Staff, new TextReply(words), null, now) { EventId = Attendants.Person(act.Name) };
        ConversationStore.Save(write, before, before.State, newMessages: 1, now);
        ConversationStore.AddMessage(write, act.Conversation, message);
        if (Channels.IsMessenger(act.Conversation))
        {
            OutboxStore.Add(write, act.Conversation, message, Written, now);
        }
    }
}
