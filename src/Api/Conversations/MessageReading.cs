using Microsoft.Extensions.Options;

namespace ProductQA.Api.Conversations;

/// <summary>
/// Reads messages as people write them: "hi", "the trailhead 30", "does it have a rain cover" sent one after the other are one. A message that may be only a
/// beginning is read together with what follows it at once; where that makes no more sense, each is answered by itself.
/// </summary>
public sealed class MessageReading(TurnHandler handler, InboxStore inbox, ChatOpening opening, IOptions<ConversationOptions> options, TimeProvider time)
{
    public async Task<TurnResult> ReadAsync(Conversation before, InboxEvent happened, bool waitsForMore, CancellationToken cancellationToken)
    {
        var opened = opening.Of(before, happened);
        return opened.IsRepeated
            ? new TurnResult(before.State)
            : opening.Finish(opened, await ReadOpenedAsync(before, opened.Happened, waitsForMore, cancellationToken));
    }

    private async Task<TurnResult> ReadOpenedAsync(Conversation before, InboxEvent happened, bool waitsForMore, CancellationToken cancellationToken)
    {
        var alone = await handler.HandleAsync(before, happened, cancellationToken);
        if (happened.Input is not TextInput first || alone.Trace is not { IsBeginning: true })
        {
            return alone;
        }

        var rest = await RestAsync(happened, waitsForMore, cancellationToken);
        if (rest.Count == 0)
        {
            return alone;
        }

        var text = string.Join(' ', rest.Select(one => one.Input).OfType<TextInput>().Prepend(first).Select(one => one.Text));
        var together = await handler.HandleAsync(before, happened with { Input = first with { Text = text } }, cancellationToken);
        return together.Trace is null or { IsBeginning: true } ? alone : together with { ReadTogether = rest };
    }

    /// <summary>The turn failed again and again.</summary>
    public TurnResult GiveUp(Conversation before, InboxEvent happened) => handler.GiveUp(before, happened);

    private async Task<IReadOnlyList<InboxEvent>> RestAsync(InboxEvent happened, bool waitsForMore, CancellationToken cancellationToken)
    {
        var rest = inbox.TextsBehind(happened);
        if (rest.Count > 0 || !waitsForMore || options.Value.PatienceMilliseconds == 0)
        {
            return rest;
        }

        await Task.Delay(TimeSpan.FromMilliseconds(options.Value.PatienceMilliseconds), time, cancellationToken);
        return inbox.TextsBehind(happened);
    }
}
