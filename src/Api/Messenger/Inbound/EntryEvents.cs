using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>Buttons that were pressed, and the ways in: advertisements, links, product pages.</summary>
internal static class EntryEvents
{
    /// <summary>Older versions give no id: the same press is known by who pressed what, and when.</summary>
    public static InboxEvent Postback(InboundItem item, JsonElement postback)
    {
        var input = new ChoiceInput(postback.Text("payload") ?? "", postback.Text("title") ?? "", postback.Part("referral") is { } referral ? Of(referral) : null);
        return item.Event("postback", postback.Id("mid") ?? "postback:" + InboundItem.Digest($"{item.Sender}|{item.At}|{input.Payload}"), input);
    }

    /// <summary>What an automated questionnaire of a lead advertisement collected is only kept.</summary>
    public static InboxEvent Referral(InboundItem item, JsonElement referral) =>
        item.Json.Part("lead") is not null || referral.Text("type") is "LEAD_COMPLETE" or "LEAD_INCOMPLETE"
            ? item.Notice("lead")
            : item.Event("referral", null, new EntryInput(Of(referral)));

    public static Entry Of(JsonElement referral)
    {
        var (product, context) = (referral.Part("product") ?? default, referral.Part("ads_context_data") ?? default);
        return new Entry(Brief(referral, "ref"), Brief(referral, "ad_id"), Brief(product, "retailer_id") ?? Brief(product, "id") ?? Brief(context, "product_id"), Brief(referral, "source"))
        {
            FlowId = Brief(context, "flow_id"),
            AdTitle = Brief(context, "ad_title"),
        };
    }

    /// <summary>What a conversation remembers of its way in is short; what is longer was made up.</summary>
    private static string? Brief(JsonElement element, string name) => element.Text(name) is { Length: > 0 and <= 300 } text ? text : null;
}
