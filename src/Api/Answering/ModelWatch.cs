using ProductQA.Api.Shadow;

namespace ProductQA.Api.Answering;

/// <summary>Looks into the registry every two seconds: takes a newly promoted intent model into service, and a challenger into shadow mode.</summary>
public sealed class ModelWatch(IntentModel intents, Challenger challenger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(2));
        do
        {
            intents.Refresh();
            challenger.Refresh();
        }
        while (await clock.WaitForNextTickAsync(stoppingToken));
    }
}
