using System.Diagnostics.CodeAnalysis;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Outbox;

/// <summary>Sends the replies: in order for each conversation, many conversations at once, again after a while where that can help.</summary>
public sealed partial class OutboxWorker : BackgroundService
{
    private const int Parallel = 16;

    private readonly OutboxStore _outbox;
    private readonly SendApi _sendApi;
    private readonly RetrySchedule _schedule;
    private readonly TimeProvider _time;
    private readonly ILogger<OutboxWorker> _log;
    private readonly KeyedWork _work;

    public OutboxWorker(OutboxStore outbox, SendApi sendApi, RetrySchedule schedule, MessageSignal signal, ILogger<OutboxWorker> log)
    {
        (_outbox, _sendApi, _schedule, _time, _log) = (outbox, sendApi, schedule, schedule.Time, log);
        _work = new KeyedWork(SendConversationAsync, Parallel);
        signal.Saved += conversation =>
        {
            if (Channels.IsMessenger(conversation))
            {
                _work.Add(conversation);
            }
        };
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        _sendApi.IsConfigured ? Task.WhenAll(_work.RunAsync(stoppingToken), _work.LookAsync(() => _outbox.Due(Now()), LogLookFailed, stoppingToken)) : Task.CompletedTask;

    [SuppressMessage("Design", "CA1031", Justification = "The edge of the outbox: a fault is logged and the reply is tried again by the next look.")]
    private async Task SendConversationAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            while (_outbox.Next(conversation) is { } message && message.NotBefore <= Now())
            {
                await SendAsync(message, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; the reply waits in the outbox.
        }
        catch (Exception fault)
        {
            LogSendFailed(fault, conversation);
        }
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        if (!await _outbox.TakeAsync(message, Now() + _schedule.EchoGrace, cancellationToken))
        {
            return;
        }

        switch (await _sendApi.SendAsync(message, cancellationToken))
        {
            case SendOutcome.Sent sent:
                await _outbox.MarkSentAsync(message, sent.MessageId, cancellationToken);
                break;
            case SendOutcome.Retry retry when message.Attempts < _schedule.MostAttempts:
                LogRetry(message.Conversation, message.Sequence, retry.Error);
                await _outbox.RetryAtAsync(message, Now() + _schedule.Delay(message.Attempts), retry.Error, cancellationToken);
                break;
            case SendOutcome.Uncertain uncertain when message.Attempts < _schedule.MostAttempts:
                LogRetry(message.Conversation, message.Sequence, uncertain.Error);
                await _outbox.AwaitEchoAsync(message, Now() + _schedule.EchoGrace, uncertain.Error, cancellationToken);
                break;
            case SendOutcome.GiveUp { Error: var error }:
                await GiveUpAsync(message, error, cancellationToken);
                break;
            default:
                await GiveUpAsync(message, "Tried too often.", cancellationToken);
                break;
        }
    }

    private async Task GiveUpAsync(OutboxMessage message, string error, CancellationToken cancellationToken)
    {
        LogGaveUp(message.Conversation, message.Sequence, error);
        await _outbox.GiveUpAsync(message, error, cancellationToken);
    }

    private long Now() => _time.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(10, LogLevel.Error, "Sending to {Conversation} failed")]
    private partial void LogSendFailed(Exception fault, string conversation);

    [LoggerMessage(11, LogLevel.Error, "The outbox could not be read")]
    private partial void LogLookFailed(Exception fault);

    [LoggerMessage(12, LogLevel.Warning, "Reply {Sequence} to {Conversation} is tried again: {Error}")]
    private partial void LogRetry(string conversation, long sequence, string error);

    [LoggerMessage(13, LogLevel.Error, "Reply {Sequence} to {Conversation} is given up: {Error}")]
    private partial void LogGaveUp(string conversation, long sequence, string error);
}
