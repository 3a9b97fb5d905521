using System.Text;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>Tags that Meta retired on 2026-04-27 answer with error 100: nothing of the service knows them.</summary>
public sealed class RetiredTagsTests
{
    [Theory]
    [InlineData("CONFIRMED_EVENT" + "_UPDATE")]
    [InlineData("ACCOUNT" + "_UPDATE")]
    [InlineData("POST_PURCHASE" + "_UPDATE")]
    [InlineData("NON_PROMOTIONAL" + "_SUBSCRIPTION")]
    public void A_retired_tag_is_nowhere_in_the_service_and_refused_by_the_stand_in(string tag)
    {
        var service = File.ReadAllBytes(typeof(WindowRules).Assembly.Location).AsSpan();

        Assert.Equal(-1, service.IndexOf(Encoding.Unicode.GetBytes(tag)));
        Assert.NotEqual(-1, service.IndexOf(Encoding.Unicode.GetBytes("HUMAN_AGENT")));

        var body = SentBody.Of(new Api.Conversations.TextReply("hi"));
        body["messaging_type"] = "MESSAGE_TAG";
        body["tag"] = tag;
        Assert.Equal("a dead tag", GraphRules.Refusal(body));
    }
}
