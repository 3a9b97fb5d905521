using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Outbox.Pages;

/// <summary>The pages that are paused: all processes keep to it, and one message at a time tries whether it is over.</summary>
public sealed class PagePauseStore(Database database, GroupCommit commits)
{
    /// <summary>Pauses a page until then; false where it was paused for the same before.</summary>
    public static bool Pause(Write write, string page, string kind, long until, long now)
    {
        var isNew = write.First<string>("SELECT kind FROM page_pause WHERE page = @page", new { page }) != kind;
        write.Execute(
            """
            INSERT INTO page_pause (page, prefix, kind, since, until_at) VALUES (@page, @prefix, @kind, @now, @until)
            ON CONFLICT (page) DO UPDATE SET kind = excluded.kind, until_at = excluded.until_at
            """,
            new { page, prefix = Channels.Key(Channels.Messenger, page, ""), kind, now, until });
        return isNew;
    }

    public static void Lift(Write write, string page) => write.Execute("DELETE FROM page_pause WHERE page = @page", new { page });

    public PagePause? Find(string page) => database.First<PagePause>(
        """
        SELECT page, kind, until_at FROM page_pause WHERE page = @page
        """,
        new { page });

    /// <summary>Lets one message try a page whose pause ran out, and the others wait on; false where another one was quicker.</summary>
    public Task<bool> ClaimTryAsync(PagePause pause, long next, CancellationToken cancellationToken) => commits.WriteAsync(
        write => write.Execute(
            """
            UPDATE page_pause SET until_at = @next WHERE page = @Page AND until_at = @UntilAt
            """,
            new { pause.Page, pause.UntilAt, next }) == 1,
        cancellationToken);
}
