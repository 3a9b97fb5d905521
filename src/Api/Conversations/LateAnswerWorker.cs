using Microsoft.Extensions.Options;

namespace ProductQA.Api.Conversations;

/// <summary>Looks every few seconds who waits too long for an answer.</summary>
public sealed partial class LateAnswerWorker(LateAnswers late, MessageSignal signal, IOptions<ConversationOptions> options, TimeProvider time, ILogger<LateAnswerWorker> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.RunAsync(TimeSpan.FromSeconds(2), time, LookAsync, LogFailed, stoppingToken);

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var conversation in await late.TellAsync(TimeSpan.FromSeconds(options.Value.AnswerWithinSeconds), cancellationToken))
        {
            LogLate(conversation);
            signal.Raise(conversation);
        }
    }

    [LoggerMessage(52, LogLevel.Warning, "The answer in {Conversation} is late; the shopper was told that it takes a moment")]
    private partial void LogLate(string conversation);

    [LoggerMessage(53, LogLevel.Error, "Whose answer is late could not be read")]
    private partial void LogFailed(Exception fault);
}
