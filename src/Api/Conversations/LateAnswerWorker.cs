using System.Data.Common;
using Microsoft.Extensions.Options;

namespace ProductQA.Api.Conversations;

/// <summary>Looks every few seconds who waits too long for an answer.</summary>
public sealed partial class LateAnswerWorker(LateAnswers late, MessageSignal signal, IOptions<ConversationOptions> options, TimeProvider time, ILogger<LateAnswerWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var patience = TimeSpan.FromSeconds(options.Value.AnswerWithinSeconds);
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(2), time);
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            await LookAsync(patience, stoppingToken);
        }
    }

    private async Task LookAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var conversation in await late.TellAsync(patience, cancellationToken))
            {
                LogLate(conversation);
                signal.Raise(conversation);
            }
        }
        catch (DbException fault)
        {
            LogFailed(fault);
        }
    }

    [LoggerMessage(52, LogLevel.Warning, "The answer in {Conversation} is late; the shopper was told that it takes a moment")]
    private partial void LogLate(string conversation);

    [LoggerMessage(53, LogLevel.Error, "Whose answer is late could not be read")]
    private partial void LogFailed(Exception fault);
}
