using ProductQA.Api.Shadow;

namespace ProductQA.Api.Answering;

/// <summary>Looks into the registry every two seconds: takes a newly promoted intent model into service, and a challenger into shadow mode.</summary>
public sealed partial class ModelWatch(IntentModel intents, Challenger challenger, ILogger<ModelWatch> log) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Rounds.RunAsync(TimeSpan.FromSeconds(2), TimeProvider.System, LookAsync, LogNotRead, stoppingToken);

    private Task LookAsync(CancellationToken cancellationToken)
    {
        intents.Refresh();
        challenger.Refresh();
        return Task.CompletedTask;
    }

    [LoggerMessage(34, LogLevel.Error, "The registry of models could not be read; the model in service stays")]
    private partial void LogNotRead(Exception fault);
}
