using ProductQA.Api.Storage;

namespace ProductQA.Api.Catalog.Pulls;

/// <summary>What is known of each fetched feed: its version at the server, when it is due, and which process fetches it now.</summary>
public sealed class FeedPullStore(Database database, GroupCommit commits)
{
    /// <summary>For how long a process has a feed to itself before it must say so again.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(3);

    private const string Columns = "feed, url, etag, last_modified, checked_at, result, failures, next_at";

    /// <summary>Takes a feed that is due and that no other process has; nothing where there is nothing to do. A new address is due at once, without the old one's version.</summary>
    public Task<PullState?> TakeAsync(string feed, string url, string owner, long now, CancellationToken cancellationToken) => commits.WriteAsync(
        write =>
        {
            write.Execute("INSERT INTO feed_pull (feed, url) VALUES (@feed, @url) ON CONFLICT (feed) DO NOTHING", new { feed, url });
            write.Execute("UPDATE feed_pull SET url = @url, etag = NULL, last_modified = NULL, failures = 0, next_at = 0 WHERE feed = @feed AND url <> @url", new { feed, url });
            var taken = write.Execute(
                """
                UPDATE feed_pull SET owner = @owner, owned_until = @until WHERE feed = @feed AND next_at <= @now AND (owned_until <= @now OR owner = @owner)
                """,
                new { feed, owner, now, until = now + (long)Lease.TotalMilliseconds });
            return taken == 0 ? null : write.First<PullState>($"SELECT {Columns} FROM feed_pull WHERE feed = @feed", new { feed });
        },
        cancellationToken);

    public Task RenewAsync(string feed, string owner, long now, CancellationToken cancellationToken) => commits.WriteAsync(
        write => write.Execute(
            """
            UPDATE feed_pull SET owned_until = @until WHERE feed = @feed AND owner = @owner
            """,
            new { feed, owner, until = now + (long)Lease.TotalMilliseconds }),
        cancellationToken);

    /// <summary>Keeps what came of it and gives the feed back.</summary>
    public Task ReleaseAsync(PullState state, string owner, CancellationToken cancellationToken) => commits.WriteAsync(
        write => write.Execute(
            """
            UPDATE feed_pull SET etag = @ETag, last_modified = @LastModified, checked_at = @CheckedAt, result = @Result, failures = @Failures,
                next_at = @NextAt, owner = NULL, owned_until = 0
            WHERE feed = @Feed AND url = @Url AND owner = @owner
            """,
            new { state.Feed, state.Url, state.ETag, state.LastModified, state.CheckedAt, state.Result, state.Failures, state.NextAt, owner }),
        cancellationToken);

    public List<PullState> All() => database.Query<PullState>($"SELECT {Columns} FROM feed_pull ORDER BY feed");
}

/// <summary>A fetched feed as of its last look.</summary>
/// <param name="Feed">Name of the feed.</param>
/// <param name="Url">Its address, whole.</param>
/// <param name="ETag">The server's mark of the version that was imported.</param>
/// <param name="LastModified">The date of that version, as the server wrote it.</param>
/// <param name="CheckedAt">When it was looked at, in milliseconds since 1970.</param>
/// <param name="Result">What came of it, as a sentence.</param>
/// <param name="Failures">How many looks in a row went wrong.</param>
/// <param name="NextAt">When it is due, in milliseconds since 1970.</param>
public sealed record PullState(string Feed, string Url, string? ETag, string? LastModified, long? CheckedAt, string? Result, long Failures, long NextAt);
