using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ProductQA.Api.Alarms;
using ProductQA.Api.Checkout;
using ProductQA.Api.Outbox;
using ProductQA.Api.Review;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Plays a conversation file through the webhook of the real service, against the stand-in for Meta.</summary>
internal sealed class ConversationPlayer(MessengerApp app, string person)
{
    private int _read;
    private int _mids;
    private GraphCall? _found;
    private JsonObject? _referral;

    private string Conversation => TestPage.Conversation(person);

    public async Task PlayAsync(ConversationFile file)
    {
        foreach (var step in file.Steps)
        {
            try
            {
                await PlayAsync(step);
            }
            catch (Exception fault)
            {
                throw new InvalidOperationException($"{file.Name}, line {step.Line} '{step.Who}: {step.What}': {fault.Message} What went out: {string.Join(" | ", Mine().Select(call => call.Words))}", fault);
            }
        }
    }

    private Task PlayAsync(ConversationStep step) => step.Who switch
    {
        "shopper" => SayAsync(MetaEvent.Text(person, NextMid(), step.What, Tick())),
        "press" => PressAsync(step.What),
        "ad" => Now(() => _referral = Referral(step.What)),
        "staff" => DoAsync(() => app.PostAsync(MetaEvent.Echo(person, NextMid(), null, step.What, Tick()))),
        "hands back" => DoAsync(() => app.PostAsync(MetaEvent.From(person, Tick(), "pass_thread_control", new JsonObject { ["new_owner_app_id"] = TestPage.AppId, ["metadata"] = step.What }))),
        "answer" => DoAsync(() => AnswerAsync(step.What)),
        "pay" => DoAsync(PayAsync),
        "clock" => DoAsync(() => MoveAsync(step.What)),
        "token" => DoAsync(() => Now(() => SetToken(step.What))),
        "bot" => FindAsync(step.What),
        "sent as" => Now(() => Assert.Equal(step.What, _found?.Right)),
        "silence" => SilenceAsync(),
        "alarm" => AlarmAsync(step.What),
        "waiting" => HoldsAsync(() => Held() == int.Parse(step.What, CultureInfo.InvariantCulture), $"{step.What} replies wait, and not {Held()}"),
        _ => throw new FormatException("No step is called so."),
    };

    private async Task SayAsync(JsonObject item)
    {
        if (_referral is { } referral && item["message"] is JsonObject message)
        {
            message["referral"] = referral;
            _referral = null;
        }

        await DoAsync(() => app.PostAsync(item));
    }

    private async Task DoAsync(Func<Task> act)
    {
        await QuietAsync();
        _read = Mine().Count;
        await act();
        await QuietAsync();
    }

    private Task PressAsync(string title)
    {
        var offered = Mine().AsEnumerable().Reverse().SelectMany(call => call.Presses).FirstOrDefault(press => press.Title == title);
        Assert.True(offered.Title is not null, $"'{title}' was not offered, but: {string.Join(", ", Mine().SelectMany(call => call.Presses).Select(press => press.Title))}.");
        return SayAsync(offered.IsQuickReply
            ? MetaEvent.QuickReply(person, NextMid(), offered.Title, offered.Payload, Tick())
            : MetaEvent.Postback(person, NextMid(), offered.Title, offered.Payload, Tick()));
    }

    private async Task AnswerAsync(string words)
    {
        var item = Assert.Single(app.Get<ReviewStore>().All(), item => item.Conversation == Conversation && item.State == "open");
        await app.Get<ReviewDesk>().AnswerAsync(item.Id, words, "ann", TestContext.Current.CancellationToken);
    }

    private async Task PayAsync()
    {
        var order = app.Database.First<string>("SELECT id FROM customer_order WHERE conversation = @Conversation ORDER BY created_at DESC LIMIT 1", new { Conversation });
        Assert.Equal(PaymentOutcome.Paid, await app.Get<Payments>().PayAsync(order!, "Ann Lee", TestContext.Current.CancellationToken));
    }

    /// <summary>The outbox looks every second: what the clock made due needs that long.</summary>
    private async Task MoveAsync(string by)
    {
        var number = double.Parse(by.AsSpan(0, by.Length - 1), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        app.Time.Move(by[^1] switch
        {
            'd' => TimeSpan.FromDays(number),
            'h' => TimeSpan.FromHours(number),
            'm' => TimeSpan.FromMinutes(number),
            's' => TimeSpan.FromSeconds(number),
            _ => throw new FormatException("Write the time as +25h, with d, h, m or s."),
        });
        await Task.Delay(1500, TestContext.Current.CancellationToken);
    }

    private void SetToken(string state)
    {
        if (state == "revoked")
        {
            app.Graph.Pages.Revoke(TestPage.Id);
        }
        else
        {
            app.Graph.Pages.Mend(TestPage.Id);
        }
    }

    private Task FindAsync(string words) => HoldsAsync(() => Find(words), $"'{words}' goes out");

    private bool Find(string words)
    {
        var fresh = Mine().Skip(_read).ToList();
        var at = fresh.FindIndex(call => Says(call, words));
        if (at >= 0)
        {
            _found = fresh[at];
            _read += at + 1;
        }

        return at >= 0;
    }

    private static bool Says(GraphCall call, string words) => words.Length > 1 && words[0] == '/' && words[^1] == '/'
        ? Regex.IsMatch(call.Words, words[1..^1], RegexOptions.IgnoreCase | RegexOptions.Singleline, TimeSpan.FromSeconds(1))
        : call.Words.Contains(words, StringComparison.OrdinalIgnoreCase);

    private async Task SilenceAsync()
    {
        await QuietAsync();
        Assert.Equal([], Mine().Skip(_read).Select(call => call.Words));
    }

    private Task AlarmAsync(string words) => HoldsAsync(
        () => app.Get<AlarmStore>().Standing() is var standing && (words == "none" ? standing.Count == 0 : standing.Exists(alarm => alarm.Message.Contains(words, StringComparison.Ordinal))),
        $"alarm {words}");

    /// <summary>Everything is handled, and nothing that may be sent waits.</summary>
    private Task QuietAsync() => Eventually.HoldsAsync(
        () => app.Database.First<long>("SELECT COUNT(*) FROM inbox WHERE conversation = @Conversation AND handled_at IS NULL", new { Conversation }) == 0
            && !app.Get<OutboxStore>().Due(app.Time.Now).Contains(Conversation)
            && app.Database.First<long>("SELECT COUNT(*) FROM outbox WHERE conversation = @Conversation AND state = 'sending'", new { Conversation }) == 0,
        "the conversation is quiet");

    private int Held() => (int)app.Database.First<long>("SELECT COUNT(*) FROM outbox WHERE conversation = @Conversation AND state = 'held'", new { Conversation });

    private List<GraphCall> Mine() => app.Graph.Messages.FindAll(call => call.Person == person);

    private string NextMid() => $"m_{person}_{++_mids}";

    private long Tick() => app.Time.Now;

    private static JsonObject Referral(string what)
    {
        var parts = what.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var referral = new JsonObject { ["ad_id"] = parts[0], ["source"] = "ADS", ["type"] = "OPEN_THREAD" };
        var context = new JsonObject();
        foreach (var pair in parts.Skip(1).Select(part => part.Split('=', 2)))
        {
            if (pair[0] == "ref")
            {
                referral["ref"] = pair[1];
            }
            else
            {
                context[pair[0] == "product" ? "product_id" : pair[0]] = pair[1];
            }
        }

        referral["ads_context_data"] = context;
        return referral;
    }

    private static Task HoldsAsync(Func<bool> condition, string what) => Eventually.HoldsAsync(condition, what, seconds: 20);

    private static Task Now(Action act)
    {
        act();
        return Task.CompletedTask;
    }
}
