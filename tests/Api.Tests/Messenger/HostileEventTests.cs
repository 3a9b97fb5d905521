using System.Text.Json;
using CsCheck;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Whatever comes, what is read of it can be stored, shown and read back.</summary>
public sealed class HostileEventTests
{
    private const long LatestMoment = 253_402_300_799_999;

    [Fact]
    public void Any_body_is_read_into_events_that_can_be_stored_or_is_no_JSON() =>
        Gen.Select(Gen.Int[0, EventSamples.Count * 5], Gen.Int).Sample(
            (sample, seed) => Assert.All(Read(HostileBodies.Mutate(EventSamples.Body(sample), new Random(seed))), CanBeStored), iter: 20_000, threads: 1);

    [Theory]
    [InlineData("talk to the bot again", true)]
    [InlineData("Bot, please!", true)]
    [InlineData("bot", true)]
    [InlineData("Can I talk to your virtual assistant again?", true)]
    [InlineData("I’d like to get the bot back please", true)]
    [InlineData("", false)]
    [InlineData("please", false)]
    [InlineData("no bot please", false)]
    [InlineData("I don't want to talk to a bot", false)]
    [InlineData("talk to a person, not the bot", false)]
    [InlineData("is this a bot?", false)]
    [InlineData("the bot was rude", false)]
    [InlineData("do you sell robot vacuums?", false)]
    public void Only_who_asks_for_the_bot_asks_for_it(string words, bool asks) => Assert.Equal(asks, BotRequest.Is(new TextInput(words)));

    private static IReadOnlyList<InboxEvent> Read(byte[] body)
    {
        try
        {
            return WebhookParser.Parse(body, "555000111");
        }
        catch (JsonException)
        {
            return [];
        }
    }

    private static void CanBeStored(InboxEvent happened)
    {
        Assert.StartsWith("messenger:", happened.Conversation, StringComparison.Ordinal);
        Assert.InRange(happened.Id.Length, 1, 300);
        Assert.InRange(happened.OccurredAt, 0, LatestMoment);
        Assert.Equal(happened.Body, new InboxEvent("", "", 0, InboxEvent.InputOf(happened.Body)).Body);
        Assert.DoesNotContain('\0', happened.Id);
    }
}
