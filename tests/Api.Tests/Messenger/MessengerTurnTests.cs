using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>From a signed webhook to what reaches the shopper. Each test writes as a person of its own.</summary>
[Collection("Messenger")]
public sealed class MessengerTurnTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MessengerApp App => shared.App;

    [Fact]
    public async Task A_message_is_answered_in_its_conversation()
    {
        await App.PostAsync(MetaEvent.Text("100", "m_100", "hello"));
        await App.SettledAsync();

        var transcript = App.Transcript("100");
        Assert.Equal(new TextReply("hello").Words, transcript[0].Reply.Text);
        Assert.Equal(transcript.Skip(1).Select(message => message.Sequence), Out("100").Select(call => call.Sequence));
        Assert.NotEmpty(Out("100"));
    }

    [Fact]
    public async Task A_batch_of_many_entries_and_events_is_handled_whole()
    {
        var entries = new JsonArray();
        for (var entry = 0; entry < 20; entry++)
        {
            var envelope = MetaEvent.Envelope([.. Enumerable.Range(0, 10).Select(number => MetaEvent.Text($"2{entry:D2}", $"m_2_{entry}_{number}", "thanks", TestPage.Noon + number))]);
            entries.Add(envelope["entry"]![0]!.DeepClone());
        }

        using var request = SignedWebhook.Of(new JsonObject { ["object"] = "page", ["entry"] = entries });
        Assert.Equal(HttpStatusCode.OK, await App.StatusAsync(request));
        await App.SettledAsync();

        Assert.All(Enumerable.Range(0, 20), entry => Assert.Equal(10, Said($"2{entry:D2}").Count));
    }

    [Fact]
    public async Task The_same_message_delivered_often_and_at_once_is_handled_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => App.PostAsync(MetaEvent.Text("101", "m_101", "hello"))));
        await App.SettledAsync();
        await App.PostAsync(MetaEvent.Text("101", "m_101", "hello"), MetaEvent.Text("101", "m_101", "hello"));
        await App.SettledAsync();

        Assert.Single(Said("101"));
        Assert.Equal(Out("101").Count, Out("101").Select(call => call.Metadata).Distinct().Count());
    }

    [Fact]
    public async Task A_button_press_without_an_id_is_handled_once_for_each_moment()
    {
        var press = MetaEvent.Postback("102", null, "Get started", "GET_STARTED");
        await App.PostAsync(press);
        await App.PostAsync(press);
        await App.PostAsync(MetaEvent.Postback("102", null, "Get started", "GET_STARTED", TestPage.Noon + 1));
        await App.SettledAsync();

        Assert.Equal(2, Said("102").Count);
    }

    [Fact]
    public async Task Messages_of_a_batch_are_handled_in_the_order_of_their_time()
    {
        await App.PostAsync(
            MetaEvent.Text("103", "m_103_c", "third", TestPage.Noon + 3),
            MetaEvent.Text("103", "m_103_a", "first", TestPage.Noon + 1),
            MetaEvent.Text("103", "m_103_b", "second", TestPage.Noon + 2));
        await App.SettledAsync();

        Assert.Equal(["first", "second", "third"], Said("103"));
    }

    [Fact]
    public async Task Echoes_of_our_own_do_not_silence_the_bot_and_leave_no_line()
    {
        await App.PostAsync(MetaEvent.Echo("105", "m_105_echo", "productqa:0", "whatever"));
        await App.PostAsync(MetaEvent.Text("105", "m_105", "hello"));
        await App.SettledAsync();

        Assert.Equal(Authors.Shopper, App.Transcript("105")[0].Author);
        Assert.NotEmpty(Out("105"));
    }

    [Fact]
    public async Task Unknown_events_are_kept_once_and_not_answered()
    {
        var odd = MetaEvent.From("107", TestPage.Noon, "something_of_2027", new JsonObject { ["text"] = "\ud83d\ude00" });
        var before = App.InboxCount();
        await App.PostAsync(odd, odd);
        await App.PostAsync(odd);

        Assert.Equal(before + 1, App.InboxCount());
        Assert.Empty(Out("107"));
    }

    [Theory]
    [InlineData("109", "PRODUCT|no-such-product")]
    [InlineData("110", "SKU|1|no-such-sku")]
    [InlineData("111", "SKU|999999999999|x")]
    [InlineData("112", "BUY|")]
    [InlineData("113", "|||||")]
    [InlineData("114", "'; DROP TABLE product; --")]
    public async Task Forged_and_old_buttons_get_a_reply(string person, string payload)
    {
        await App.PostAsync(MetaEvent.Postback(person, "m_" + person, "Buy", payload));
        await App.SettledAsync();

        Assert.NotEmpty(Out(person));
        Assert.DoesNotContain(App.Get<Review.ReviewStore>().All(), item => item.Conversation == TestPage.Conversation(person) && item.Reason == Review.ReviewReasons.TurnFailed);
    }

    [Fact]
    public async Task Hostile_words_get_a_reply_within_the_limits()
    {
        string[] words =
        [
            new string('a', 2000), string.Concat(Enumerable.Repeat("😀", 1000)), "{0} {} %s $1 \\u0000", "<script>alert(1)</script>", "‮evil‬", "\u0000\u0001\u001f", "?",
            new string('?', 2000), string.Join(' ', Enumerable.Repeat("how much is the mug", 100)), "mug AND (OR NOT :*~^[\"", "ﷺ ﷽ Ⅻ ½", "نعم 是的 はい",
        ];
        for (var number = 0; number < words.Length; number++)
        {
            await App.PostAsync(MetaEvent.Text($"12{number:D2}", $"m_12_{number}", words[number]));
        }

        await App.SettledAsync();

        Assert.All(Enumerable.Range(0, words.Length), number => Assert.NotEmpty(Out($"12{number:D2}")));
        Assert.DoesNotContain(App.Get<Review.ReviewStore>().All(), item => item.Reason == Review.ReviewReasons.TurnFailed);
    }

    [Fact]
    public async Task Escaped_umlauts_arrive_as_umlauts()
    {
        var body = Encoding.UTF8.GetBytes(
            """
            {"object":"page","entry":[{"id":"1029384756","time":1767225600123,"messaging":[{"sender":{"id":"115"},"recipient":{"id":"1029384756"},"timestamp":1767225600001,"message":{"mid":"m_115","text":"Gr\u00fc\u00dfe"}}]}]}
            """);
        using var request = SignedWebhook.Of(body);

        Assert.Equal(HttpStatusCode.OK, await App.StatusAsync(request));
        await App.SettledAsync();

        Assert.Equal(["Grüße"], Said("115"));
    }

    private List<GraphCall> Out(string person) => App.Graph.Messages.FindAll(call => call.Person == person);

    private List<string> Said(string person) =>
        [.. App.Transcript(person).Where(message => message.Author == Authors.Shopper).Select(message => message.Reply.Text)];
}
