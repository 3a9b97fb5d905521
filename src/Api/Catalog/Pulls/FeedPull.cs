using System.Data.Common;
using ProductQA.Search.Feeds;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Catalog.Pulls;

/// <summary>
/// Fetches a feed when it is due and imports what is new. What goes wrong leaves the catalog as it is, stands in the history once, and is tried again
/// after one minute, then two, four and so on, up to the feed's own interval.
/// </summary>
public sealed partial class FeedPull(FeedPullStore store, FeedDownload download, FeedImport import, TimeProvider time, ILogger<FeedPull> log)
{
    private static readonly TimeSpan Renewal = FeedPullStore.Lease / 3;

    private readonly string _owner = Guid.CreateVersion7().ToString("N");

    /// <summary>Looks at a feed; false where it is not due, or another process has it.</summary>
    public async Task<bool> RunIfDueAsync(FeedPullOptions feed, CancellationToken cancellationToken)
    {
        if (await store.TakeAsync(feed.Name, feed.Url!.ToString(), _owner, Now(), cancellationToken) is not { } state)
        {
            return false;
        }

        var work = PullAsync(feed, state, cancellationToken);
        while (await Task.WhenAny(work, Task.Delay(Renewal, time, CancellationToken.None)) != work)
        {
            await store.RenewAsync(feed.Name, _owner, Now(), CancellationToken.None);
        }

        await store.ReleaseAsync(await work, _owner, CancellationToken.None);
        return true;
    }

    private async Task<PullState> PullAsync(FeedPullOptions feed, PullState state, CancellationToken cancellationToken)
    {
        var file = import.NewFile();
        try
        {
            var version = await download.FetchAsync(feed, new FeedVersion(state.ETag, state.LastModified), file, cancellationToken);
            var result = version is null ? "The feed is the same as before." : await import.RunAsync(feed, file, cancellationToken);
            LogPulled(feed.Name, result);
            return Next(feed, state, 0, result) with { ETag = version is null ? state.ETag : version.ETag, LastModified = version is null ? state.LastModified : version.LastModified };
        }
        catch (Exception fault) when (fault is FeedDownloadException or FeedException or ImportRefusedException or CatalogIndexException or DbException or IOException)
        {
            LogFailed(feed.Name, fault.Message);
            if (fault is FeedDownloadException && fault.Message != state.Result)
            {
                await import.RecordAsync(feed, fault.Message, cancellationToken);
            }

            return Next(feed, state, state.Failures + 1, fault.Message);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private PullState Next(FeedPullOptions feed, PullState state, long failures, string result)
    {
        var pause = failures == 0 ? feed.EveryMinutes : Math.Min(feed.EveryMinutes, Math.Pow(2, failures - 1));
        return state with { CheckedAt = Now(), Result = result, Failures = failures, NextAt = Now() + (long)TimeSpan.FromMinutes(pause).TotalMilliseconds };
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    [LoggerMessage(34, LogLevel.Information, "The feed {Feed} was fetched: {Result}")]
    private partial void LogPulled(string feed, string result);

    [LoggerMessage(35, LogLevel.Warning, "The feed {Feed} was not taken over, and the catalog is as it was: {Reason}")]
    private partial void LogFailed(string feed, string reason);
}
