using ProductQA.Api.Alarms;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Outbox;

/// <summary>Writes down how a try ended, and what follows for the message, its conversation's window and its page, in one transaction.</summary>
public sealed partial class Settlement(GroupCommit commits, RetrySchedule schedule, ILogger<Settlement> log)
{
    public long Now => schedule.Time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>When a reply whose sending is cut off now may be sent again.</summary>
    public long EchoEnd => Now + schedule.EchoGrace;

    /// <summary>The message is not sent now, or not any more.</summary>
    public Task KeepAsync(OutboxMessage message, SendPlan plan, CancellationToken cancellationToken) => plan switch
    {
        SendPlan.Wait wait => WriteAsync(message, wait.Reason, LogHeld, write => OutboxStore.Hold(write, message, wait.Reason), cancellationToken),
        SendPlan.Never never => GiveUpAsync(message, never.Reason, cancellationToken),
        _ => throw new ArgumentException($"A message with the plan {plan.GetType().Name} is sent, not kept.", nameof(plan)),
    };

    public Task SettleAsync(SendTry tried, SendOutcome outcome, CancellationToken cancellationToken)
    {
        var message = tried.Message;
        return outcome switch
        {
            SendOutcome.Sent sent => commits.WriteAsync(write => Sent(write, tried, sent), cancellationToken),
            SendOutcome.Retry retry when message.Attempts < Math.Min(retry.MostAttempts, schedule.MostAttempts) => WriteAsync(
                message, retry.Error, LogRetry, write => OutboxStore.EndTry(write, message, OutboxStates.Waiting, Now + schedule.Delay(message.Attempts), retry.Error), cancellationToken),
            SendOutcome.Uncertain uncertain when message.Attempts < schedule.MostAttempts => WriteAsync(
                message, uncertain.Error, LogRetry, write => OutboxStore.EndTry(write, message, OutboxStates.Sending, EchoEnd, uncertain.Error), cancellationToken),
            SendOutcome.Throttled throttled => WriteAsync(message, throttled.Error, LogThrottled, write => Throttle(write, tried, throttled), cancellationToken),
            SendOutcome.PageStopped stopped => StopPageAsync(tried, stopped, cancellationToken),
            SendOutcome.ThreadTaken taken => WriteAsync(
                message, taken.Error, LogRetry, write => PutBack(write, tried, Now + schedule.ThreadPause, taken.Error), cancellationToken),
            SendOutcome.WindowClosed closed => ReplanAsync(tried, outcome, closed.Error, cancellationToken),
            SendOutcome.TagRefused refused => ReplanAsync(tried, outcome, refused.Error, cancellationToken),
            SendOutcome.Unreachable unreachable => ReplanAsync(tried, outcome, unreachable.Error, cancellationToken),
            SendOutcome.GiveUp final => GiveUpAsync(message, final.Error, cancellationToken, tried),
            _ => GiveUpAsync(message, "Tried too often.", cancellationToken),
        };
    }

    private static void Sent(Write write, SendTry tried, SendOutcome.Sent sent)
    {
        OutboxStore.Settle(write, tried.Message.Conversation, tried.Message.Sequence, sent.MessageId);
        Lift(write, tried);
    }

    /// <summary>The page works again: what it was paused for is over, and so is the alarm.</summary>
    private static void Lift(Write write, SendTry tried)
    {
        if (tried.Pause is { } pause)
        {
            PagePauseStore.Lift(write, pause.Page);
            AlarmStore.Clear(write, pause.Kind, pause.Page);
        }
    }

    private void Throttle(Write write, SendTry tried, SendOutcome.Throttled throttled)
    {
        OutboxStore.PutBack(write, tried.Message, Now, throttled.Error);
        PagePauseStore.Pause(write, tried.Message.Page, PagePause.Throttled, Now + (long)(throttled.Pause ?? schedule.ThrottlePause).TotalMilliseconds, Now);
    }

    private async Task StopPageAsync(SendTry tried, SendOutcome.PageStopped stopped, CancellationToken cancellationToken)
    {
        var page = tried.Message.Page;
        var isNew = await commits.WriteAsync(
            write =>
            {
                OutboxStore.PutBack(write, tried.Message, Now, stopped.Error);
                AlarmStore.Raise(write, stopped.Alarm, page, stopped.Sentence, Now);
                return PagePauseStore.Pause(write, page, stopped.Alarm, Now + schedule.ProbePause, Now);
            },
            cancellationToken);
        if (isNew)
        {
            LogPageStopped(page, stopped.Sentence);
        }
    }

    /// <summary>What Messenger said is kept with the conversation, and the message is planned anew. A template that was refused waits for the shopper.</summary>
    private Task ReplanAsync(SendTry tried, SendOutcome outcome, string error, CancellationToken cancellationToken) => WriteAsync(
        tried.Message,
        error,
        LogRefused,
        write =>
        {
            Refuse(write, tried, outcome);
            PutBack(write, tried, Now, WindowRules.WindowClosed);
            if (tried.Plan is SendPlan.AsUtility)
            {
                OutboxStore.Hold(write, tried.Message, WindowRules.WindowClosed);
            }
        },
        cancellationToken);

    private void Refuse(Write write, SendTry tried, SendOutcome outcome)
    {
        if (outcome is SendOutcome.Unreachable)
        {
            WindowStore.MarkUnreachable(write, tried.Message, Now);
        }
        else if (outcome is SendOutcome.TagRefused || tried.Plan is SendPlan.AsHumanAgent)
        {
            WindowStore.RefuseTag(write, tried.Message, Now);
        }
        else
        {
            WindowStore.Refuse(write, tried.Message, Now);
        }
    }

    private static void PutBack(Write write, SendTry tried, long at, string error)
    {
        OutboxStore.PutBack(write, tried.Message, at, error);
        Lift(write, tried);
    }

    private Task GiveUpAsync(OutboxMessage message, string error, CancellationToken cancellationToken, SendTry? tried = null) => WriteAsync(
        message,
        error,
        LogGaveUp,
        write =>
        {
            OutboxStore.EndTry(write, message, OutboxStates.Failed, 0, error);
            if (tried is not null)
            {
                Lift(write, tried);
            }
        },
        cancellationToken);

    private Task WriteAsync(OutboxMessage message, string why, Action<string, long, string> tell, Action<Write> work, CancellationToken cancellationToken)
    {
        tell(message.Conversation, message.Sequence, why);
        return commits.WriteAsync(work, cancellationToken);
    }

    [LoggerMessage(12, LogLevel.Warning, "Reply {Sequence} to {Conversation} is tried again: {Error}")]
    private partial void LogRetry(string conversation, long sequence, string error);

    [LoggerMessage(13, LogLevel.Error, "Reply {Sequence} to {Conversation} is given up: {Error}")]
    private partial void LogGaveUp(string conversation, long sequence, string error);

    [LoggerMessage(17, LogLevel.Warning, "Reply {Sequence} to {Conversation} may not go out now: {Error}")]
    private partial void LogRefused(string conversation, long sequence, string error);

    [LoggerMessage(14, LogLevel.Information, "Reply {Sequence} to {Conversation} is held: {Error}")]
    private partial void LogHeld(string conversation, long sequence, string error);

    [LoggerMessage(15, LogLevel.Warning, "Reply {Sequence} to {Conversation} waits because its page sends too fast: {Error}")]
    private partial void LogThrottled(string conversation, long sequence, string error);

    [LoggerMessage(16, LogLevel.Error, "Page {Page} is paused: {Sentence}")]
    private partial void LogPageStopped(string page, string sentence);
}
