using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Staff;

/// <summary>A person of the shop takes a conversation, and the assistant is silent; or hands it back, and the assistant says that it is there again.</summary>
public sealed class Attending(GroupCommit commits, InboxStore inbox, TurnQueue turns, MessageSignal signal, Holders holders)
{
    public async Task<StaffOutcome> TakeOverAsync(StaffAct act, CancellationToken cancellationToken)
    {
        var outcome = await commits.WriteAsync(write => TakeOver(write, act), cancellationToken);
        signal.Raise(act.Conversation);
        return outcome;
    }

    public async Task<StaffOutcome> HandBackAsync(StaffAct act, CancellationToken cancellationToken)
    {
        var back = new InboxEvent(act.Conversation, "console:" + Guid.CreateVersion7().ToString("N"), holders.Now, new ReturnedInput());
        var outcome = await commits.WriteAsync(write => HandBack(write, act, back), cancellationToken);
        turns.Call([act.Conversation]);
        return outcome;
    }

    private StaffOutcome TakeOver(Write write, StaffAct act)
    {
        var conversation = ConversationStore.Load(write, act.Conversation);
        if (act.Hindrance(conversation, holders.Of(conversation.Attendance)) is { } hindrance)
        {
            return hindrance;
        }

        AttendanceStore.Begin(write, act.Conversation, Attendants.Person(act.Name), holders.Now);
        return new StaffOutcome.Done();
    }

    private StaffOutcome HandBack(Write write, StaffAct act, InboxEvent back)
    {
        var conversation = ConversationStore.Load(write, act.Conversation);
        if (act.Hindrance(conversation, holders.Of(conversation.Attendance)) is { } hindrance)
        {
            return hindrance;
        }

        if (conversation.Attendance.Stands)
        {
            inbox.Record(write, [back]);
        }

        return new StaffOutcome.Done();
    }
}
