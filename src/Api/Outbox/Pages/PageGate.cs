using Microsoft.Extensions.Options;

namespace ProductQA.Api.Outbox.Pages;

/// <summary>Whether a message of a page may be sent now: pages that Messenger refuses are paused, and no page sends faster than it may.</summary>
public sealed class PageGate(PagePauseStore pauses, PageRates rates, IOptions<OutboxOptions> options, TimeProvider time)
{
    /// <summary>Comes back when the message may be sent, or at once where the page is paused.</summary>
    public async Task<Passage> PassAsync(string page, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        var pause = pauses.Find(page);
        if (pause is not null && (pause.UntilAt > now || !await pauses.ClaimTryAsync(pause, now + (options.Value.ProbeSeconds * 1000L), cancellationToken)))
        {
            return Passage.Closed;
        }

        return await rates.PassAsync(page, cancellationToken) ? new Passage(IsOpen: true, pause) : Passage.Closed;
    }
}

/// <summary>Whether a message may be sent.</summary>
/// <param name="IsOpen">Whether it may.</param>
/// <param name="Pause">The pause whose end the message tries, where the page was paused.</param>
public sealed record Passage(bool IsOpen, PagePause? Pause)
{
    public static Passage Closed { get; } = new(IsOpen: false, null);
}
