using System.Data.Common;
using Microsoft.Extensions.Options;

namespace ProductQA.Api.Catalog.Pulls;

/// <summary>Looks every ten seconds which feeds are due, and fetches them one after the other.</summary>
public sealed partial class FeedPullWorker(FeedPull pull, IOptions<CatalogOptions> options, ILogger<FeedPullWorker> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Feeds.Count == 0)
        {
            return;
        }

        using var clock = new PeriodicTimer(TimeSpan.FromSeconds(10));
        do
        {
            foreach (var feed in options.Value.Feeds)
            {
                await PullAsync(feed, stoppingToken);
            }
        }
        while (await clock.WaitForNextTickAsync(stoppingToken));
    }

    private async Task PullAsync(FeedPullOptions feed, CancellationToken cancellationToken)
    {
        try
        {
            await pull.RunIfDueAsync(feed, cancellationToken);
        }
        catch (Exception fault) when (fault is DbException or IOException)
        {
            LogNotLooked(feed.Name, fault);
        }
    }

    [LoggerMessage(36, LogLevel.Error, "The feed {Feed} could not be looked at")]
    private partial void LogNotLooked(string feed, Exception fault);
}
