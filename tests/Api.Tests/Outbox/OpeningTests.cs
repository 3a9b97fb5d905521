using System.Text;
using System.Text.Json.Nodes;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox.Windows;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Outbox;

/// <summary>Which events open the window, as they come over the wire.</summary>
public sealed class OpeningTests
{
    [Theory]
    [InlineData("message", """{"mid":"m","text":"hi"}""", Opening.Act)]
    [InlineData("message", """{"mid":"m","text":"Buy","quick_reply":{"payload":"BUY|x"}}""", Opening.Act)]
    [InlineData("message", """{"mid":"m","attachments":[{"type":"image"}]}""", Opening.Act)]
    [InlineData("message", """{"mid":"m","text":"hi","referral":{"ad_id":"1202","source":"ADS"}}""", Opening.AdMessage)]
    [InlineData("message", """{"mid":"m","text":"hi","referral":{"product":{"id":"901"}}}""", Opening.Act)]
    [InlineData("postback", """{"mid":"m","title":"Buy","payload":"BUY|x"}""", Opening.Act)]
    [InlineData("postback", """{"mid":"m","title":"Go","payload":"GET_STARTED","referral":{"ad_id":"1202","source":"ADS"}}""", Opening.AdMessage)]
    [InlineData("referral", """{"ref":"camp7","source":"SHORTLINK"}""", Opening.Act)]
    [InlineData("referral", """{"ad_id":"1202","source":"ADS"}""", Opening.AdClick)]
    [InlineData("reaction", """{"reaction":"love","action":"react","mid":"m"}""", Opening.Act)]
    [InlineData("reaction", """{"action":"unreact","mid":"m"}""", Opening.None)]
    [InlineData("optin", """{"ref":"box","user_ref":"u"}""", Opening.Act)]
    [InlineData("order", """{"products":[{"id":"901","quantity":1}]}""", Opening.Act)]
    [InlineData("read", """{"watermark":1767225603000}""", Opening.None)]
    [InlineData("delivery", """{"mids":["m"],"watermark":1767225603000}""", Opening.None)]
    [InlineData("something_new", """{"text":"hi"}""", Opening.None)]
    public void An_event_opens_the_window_or_not(string kind, string content, Opening expected)
    {
        var envelope = MetaEvent.Envelope(MetaEvent.From("7001", TestPage.Noon, kind, JsonNode.Parse(content)!.AsObject()));
        var happened = Assert.Single(WebhookParser.Parse(Encoding.UTF8.GetBytes(envelope.ToJsonString())));

        Assert.Equal(expected, Openings.Of(happened));
    }

    [Fact]
    public void What_a_shopper_writes_while_another_app_has_the_thread_opens_the_window_too()
    {
        var envelope = MetaEvent.EnvelopeOf("standby", MetaEvent.Text("7001", "m", "hi"));

        Assert.Equal(Opening.Act, Openings.Of(Assert.Single(WebhookParser.Parse(Encoding.UTF8.GetBytes(envelope.ToJsonString())))));
    }

    [Fact]
    public void What_the_page_itself_writes_opens_nothing()
    {
        var envelope = MetaEvent.Envelope(MetaEvent.Echo("7001", "m", null, "Hello, this is Ann."));

        Assert.All(WebhookParser.Parse(Encoding.UTF8.GetBytes(envelope.ToJsonString())), happened => Assert.Equal(Opening.None, Openings.Of(happened)));
    }
}
