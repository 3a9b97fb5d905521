using System.Diagnostics.CodeAnalysis;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Conversations;

/// <summary>
/// Runs the turns: one at a time for each conversation, in the order in which things happened, many conversations at once. It looks into
/// the inbox when it starts and every second, so that what an earlier process left behind is taken up.
/// </summary>
public sealed partial class TurnWorker(InboxStore inbox, Turns turns, TurnQueue queue, TypingIndicator typing, ILogger<TurnWorker> log) : BackgroundService
{
    private const int Parallel = 16;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var work = new KeyedWork(RunConversationAsync, Parallel);
        await Task.WhenAll(work.RunAsync(stoppingToken), HearCallsAsync(work, stoppingToken), work.LookAsync(inbox.Waiting, LogLookFailed, stoppingToken));
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of the turn: a fault is logged and the turn is tried again by the next look.")]
    private async Task RunConversationAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            while (inbox.Next(conversation) is { } next && !cancellationToken.IsCancellationRequested)
            {
                using var typed = typing.Watch(next.Event);
                if (!await turns.RunAsync(next.Event, next.Attempts, waitsForMore: true, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; the event waits in the inbox.
        }
        catch (Exception fault)
        {
            LogConversationFailed(fault, conversation);
        }
    }

    private async Task HearCallsAsync(KeyedWork work, CancellationToken cancellationToken)
    {
        await foreach (var conversation in queue.CallsAsync(cancellationToken))
        {
            work.Add(conversation);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The turns of {Conversation} stopped")]
    private partial void LogConversationFailed(Exception fault, string conversation);

    [LoggerMessage(2, LogLevel.Error, "The inbox could not be read")]
    private partial void LogLookFailed(Exception fault);
}
