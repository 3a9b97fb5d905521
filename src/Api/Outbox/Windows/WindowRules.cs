using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Outbox.Windows;

/// <summary>
/// Whether and how Messenger lets a message go out: inside the window freely; after it only a person's words (7 days, where Meta gave that
/// permission) and a receipt as an approved template; everything else waits until the shopper writes again. An answer that waited longer
/// than a day is not sent then: what it says may no longer be true. Where nothing is known of the window, Messenger decides.
/// </summary>
public sealed class WindowRules(IOptions<MessengerOptions> options)
{
    public const string WindowClosed = "Waiting for the shopper: Messenger lets the shop write again when they do.";
    public const string Unreachable = "Waiting for the shopper: Messenger cannot reach them until they write again.";
    public const string TooOld = "Too old: it waited for longer than its words can be trusted.";

    private static readonly TimeSpan HumanAgentWindow = TimeSpan.FromDays(7);
    private static readonly TimeSpan ReplyLife = TimeSpan.FromHours(24);
    private static readonly TimeSpan NewsLife = TimeSpan.FromDays(30);

    private readonly MessengerOptions _options = options.Value;

    public SendPlan Plan(OutboxMessage message, long now)
    {
        var window = message.Window;
        return IsStale(message, now) ? new SendPlan.Never(TooOld)
            : window.UnreachableAt > 0 ? new SendPlan.Wait(Unreachable)
            : now < ClosesAt(window) ? message.Origin.Purpose == Purposes.News ? new SendPlan.AsUpdate() : new SendPlan.AsResponse()
            : AfterWindow(message, now);
    }

    /// <summary>When the window closes, in milliseconds since 1970 UTC; where nothing is known, never.</summary>
    public long ClosesAt(MessagingWindow window) =>
        window.RefusedAt > 0 ? 0
        : window.OpenedAt == 0 ? long.MaxValue
        : Math.Max(After(window.OpenedAt, TimeSpan.FromHours(_options.WindowHours)), window.AdOpenedAt == 0 ? 0 : After(window.AdOpenedAt, TimeSpan.FromHours(_options.AdWindowHours)));

    /// <summary>When a person of the shop may write no more; where nothing is known, never.</summary>
    public long ClosesForPeopleAt(MessagingWindow window) =>
        !_options.HumanAgent || window.TagRefusedAt > 0 ? ClosesAt(window)
        : Math.Max(ClosesAt(window), After(window.OpenedAt, HumanAgentWindow));

    private SendPlan AfterWindow(OutboxMessage message, long now) =>
        StaffWords.Of(message) is { } words && now < ClosesForPeopleAt(message.Window) ? new SendPlan.AsHumanAgent(words)
        : message.Reply is ReceiptReply receipt && _options.UtilityTemplates.OrderPaid is { Name.Length: > 0 } template ? new SendPlan.AsUtility(template, receipt)
        : new SendPlan.Wait(WindowClosed);

    private static bool IsStale(OutboxMessage message, long now) =>
        message.CreatedAt > 0 && now - message.CreatedAt > (message.Origin == Origin.BotReply ? ReplyLife : NewsLife).TotalMilliseconds;

    private static long After(long at, TimeSpan length) => at + (long)length.TotalMilliseconds;
}
