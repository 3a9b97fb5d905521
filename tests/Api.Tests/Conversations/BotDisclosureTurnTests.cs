using System.Text.Json.Nodes;
using ProductQA.Api.Advertisements;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Conversations;

[Collection("Messenger")]
public sealed class BotDisclosureTurnTests
{
    private const string Sentence = "Hello, I'm the shop's assistant, a bot.";

    [Fact]
    public async Task A_conversation_begins_with_what_the_bot_is_and_says_it_once()
    {
        await using var app = await MessengerApp.StartAsync(new Dictionary<string, string> { ["Shop:BotDisclosure"] = "always" });
        await app.Get<AdvertisementDesk>().PutAsync(new Advertisement { AdId = "1", ProductId = "harbor-mug", Greeting = "I'm the shop's bot. Like the mug?" }, "ann", TestContext.Current.CancellationToken);
        var clicked = MetaEvent.Text("3", "m_3", "how much?");
        clicked["message"]!["referral"] = new JsonObject { ["ad_id"] = "1" };

        await app.PostAsync(MetaEvent.Text("1", "m_1", "how much is the harbor stoneware mug?"), MetaEvent.Text("1", "m_1b", "is it in stock?", TestPage.Noon + 60_000));
        await app.PostAsync(MetaEvent.Text("2", "m_2", "hello"), clicked);
        await app.SettledAsync();

        Assert.Equal(1, app.Transcript("1").Count(message => message.Reply.Text.StartsWith(Sentence + "\n", StringComparison.Ordinal)));
        Assert.StartsWith(Sentence, Spoken(app, "1")[0], StringComparison.Ordinal);
        Assert.StartsWith("Hello! I'm the shop's assistant, a bot. Ask me", Spoken(app, "2")[0], StringComparison.Ordinal);
        Assert.DoesNotContain("bot", Spoken(app, "3")[0], StringComparison.Ordinal);
    }

    private static List<string> Spoken(MessengerApp app, string person) =>
        [.. app.Transcript(person).Where(message => message.Author == Authors.Bot).Select(message => message.Reply.Text)];
}
