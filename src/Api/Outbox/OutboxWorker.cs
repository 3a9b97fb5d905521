using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Outbox;

/// <summary>
/// Sends the replies: in order for each conversation, many conversations at once. Each page has workers of its own, so that one which sends
/// much or is slow holds up no other.
/// </summary>
public sealed partial class OutboxWorker : BackgroundService
{
    private const int Parallel = 16;

    private readonly OutboxStore _outbox;
    private readonly Delivery _delivery;
    private readonly ILogger<OutboxWorker> _log;
    private readonly Dictionary<string, KeyedWork> _pages;

    public OutboxWorker(OutboxStore outbox, Delivery delivery, IOptions<MessengerOptions> messenger, MessageSignal signal, ILogger<OutboxWorker> log)
    {
        (_outbox, _delivery, _log) = (outbox, delivery, log);
        _pages = messenger.Value.IsConfigured ? messenger.Value.Pages.Select(page => page.Id).Append("").ToDictionary(page => page, _ => new KeyedWork(SendConversationAsync, Parallel)) : [];
        signal.Saved += conversation =>
        {
            if (Channels.IsMessenger(conversation) && _pages.Count > 0)
            {
                _pages[PageOf(conversation)].Add(conversation);
            }
        };
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
        _pages.Select(page => Task.WhenAll(page.Value.RunAsync(stoppingToken), page.Value.LookAsync(() => Due(page.Key), LogLookFailed, stoppingToken))));

    private List<string> Due(string page) => _outbox.Due(_delivery.Now).FindAll(conversation => PageOf(conversation) == page);

    /// <summary>The page's key among the workers; all pages without settings of their own share one.</summary>
    private string PageOf(string conversation) => Channels.AccountOf(conversation) is var page && _pages.ContainsKey(page) ? page : "";

    [SuppressMessage("Design", "CA1031", Justification = "The edge of the outbox: a fault is logged and the reply is tried again by the next look.")]
    private async Task SendConversationAsync(string conversation, CancellationToken cancellationToken)
    {
        try
        {
            while (_outbox.Next(conversation) is { } message && message.NotBefore <= _delivery.Now)
            {
                if (!await _delivery.StepAsync(message, cancellationToken))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; the reply waits in the outbox.
        }
        catch (Exception fault)
        {
            LogSendFailed(fault, conversation);
        }
    }

    [LoggerMessage(10, LogLevel.Error, "Sending to {Conversation} failed")]
    private partial void LogSendFailed(Exception fault, string conversation);

    [LoggerMessage(11, LogLevel.Error, "The outbox could not be read")]
    private partial void LogLookFailed(Exception fault);
}
