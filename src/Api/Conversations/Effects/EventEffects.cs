using ProductQA.Api.Outbox;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations.Effects;

/// <summary>What an event does at once, in the transaction that keeps it: behind the turns that wait it could come too late.</summary>
internal static class EventEffects
{
    /// <summary>Does it; true where a turn is owed that the event by itself would not owe.</summary>
    public static bool Apply(Write write, InboxEvent happened, long now)
    {
        switch (happened.Input)
        {
            case OverheardInput overheard:
                AttendanceStore.Begin(write, happened.Conversation, overheard.Said is StaffInput heard ? heard.By : Attendants.Unknown, now);
                Apply(write, happened with { Input = overheard.Said }, now);
                return false;
            case StaffInput staff:
                AttendanceStore.Begin(write, happened.Conversation, staff.By, now);
                return false;
            case TakenInput taken:
                AttendanceStore.Begin(write, happened.Conversation, taken.By, now);
                return false;
            case EditInput edit:
                return MessageEdits.Apply(write, happened, edit, now);
            default:
                Mark(write, happened, now);
                return false;
        }
    }

    private static void Mark(Write write, InboxEvent happened, long now)
    {
        switch (happened.Input)
        {
            case EchoInput echo:
                OutboxStore.Settle(write, happened.Conversation, echo.Sequence, echo.MessageId);
                break;
            case DeletedInput deleted:
                MessageDeletion.Apply(write, happened, deleted.MessageId, now);
                break;
            case ReactionInput reaction:
                Verdicts.Apply(write, happened, reaction, now);
                break;
            case FeedbackInput feedback:
                Verdicts.Apply(write, happened, feedback, now);
                break;
            case SeenInput seen:
                SeenMarks.Apply(write, happened, seen);
                break;
            case PolicyInput policy:
                PolicyAlarms.Apply(write, policy, now);
                break;
        }
    }
}
