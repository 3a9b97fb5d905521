
namespace ProductQA.Api.Answering;

/// <summary>Takes a newly promoted intent model into service within two seconds.</summary>
public sealed class ModelWatch(IntentModel intents) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(2));
        while (await clock.WaitForNextTickAsync(stoppingToken))
        {
            intents.Refresh();
        }
    }
}
