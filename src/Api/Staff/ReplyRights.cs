using Microsoft.Extensions.Options;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox.Windows;

namespace ProductQA.Api.Staff;

/// <summary>
/// Until when people of the shop may write, in a merchant's words: always in the web chat; in Messenger until the window ends, and up to 7 days where Meta gave
/// the permission for it. The rule itself is <see cref="WindowRules"/>.
/// </summary>
public sealed class ReplyRights(WindowStore windows, WindowRules rules, IOptions<MessengerOptions> messenger, TimeProvider time)
{
    private const string Again = "You can write again when they do.";

    public ReplyRight Of(string conversation) => Channels.IsMessenger(conversation)
        ? Of(windows.Find(conversation), time.GetUtcNow().ToUnixTimeMilliseconds())
        : new ReplyRight.Open("");

    public ReplyRight Of(MessagingWindow window, long now)
    {
        var (closes, closesForPeople) = (rules.ClosesAt(window), rules.ClosesForPeopleAt(window));
        return window.UnreachableAt > 0 ? new ReplyRight.Closed($"Messenger cannot reach this shopper. {Again}")
            : closes == long.MaxValue ? new ReplyRight.Open("")
            : now < closes ? new ReplyRight.Open($"{Rule(window, closes)}: {TimeLeft.InWords(closes - now)} left.")
            : now < closesForPeople ? new ReplyRight.Open($"Meta lets people of the shop write until 7 days after the shopper's last message: {TimeLeft.InWords(closesForPeople - now)} left.")
            : new ReplyRight.Closed(Ended(window));
    }

    private string Rule(MessagingWindow window, long closes) => closes > window.OpenedAt + (messenger.Value.WindowHours * 3_600_000L)
        ? "Meta lets the shop write for longer after a click on an advertisement"
        : $"Meta lets the shop write until {messenger.Value.WindowHours} hours after the shopper's last message";

    private string Ended(MessagingWindow window) =>
        window.TagRefusedAt > 0 || (window.RefusedAt > 0 && !messenger.Value.HumanAgent) ? $"Meta does not let the shop write to this shopper now. {Again}"
        : messenger.Value.HumanAgent ? $"Meta lets people of the shop write until 7 days after the shopper's last message, and that time is over. {Again}"
        : $"Meta lets the shop write until {messenger.Value.WindowHours} hours after the shopper's last message, and that time is over. {Again}";
}
