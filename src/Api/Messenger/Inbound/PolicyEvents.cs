using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>Meta's measures against a page; they have no sender.</summary>
internal static class PolicyEvents
{
    public static InboxEvent Read(InboundItem item, JsonElement policy) => policy.Text("action") is ("warning" or "block" or "unblock") and var action
        ? item.OfPage("policy_enforcement", new PolicyInput(item.Recipient ?? item.Page, action, policy.Text("reason") ?? ""))
        : item.OfPage("policy_enforcement", new NoticeInput("policy_enforcement", item.Json.GetRawText()));
}
