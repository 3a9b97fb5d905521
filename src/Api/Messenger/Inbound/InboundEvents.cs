using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>Takes a checked body: its events are durable when this ends, and the conversations that owe a turn are called.</summary>
public sealed partial class InboundEvents(InboxStore inbox, TurnQueue turns, IOptions<MessengerOptions> options, ILogger<InboundEvents> log)
{
    /// <exception cref="System.Text.Json.JsonException">The body is not JSON.</exception>
    public async Task TakeAsync(byte[] body, CancellationToken cancellationToken)
    {
        var events = WebhookParser.Parse(body, options.Value.AppId);
        turns.Call(await inbox.RecordAsync(events, cancellationToken));
        foreach (var policy in events.Select(happened => happened.Input).OfType<PolicyInput>())
        {
            LogPolicy(policy.Page, policy.Action);
        }
    }

    [LoggerMessage(30, LogLevel.Error, "Meta's policy enforcement for page {Page}: {Action}")]
    private partial void LogPolicy(string page, string action);
}
