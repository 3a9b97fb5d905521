using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox.Windows;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>What the service sends of a reply, as a call's body.</summary>
internal static class SentBody
{
    public static JsonObject Of(Reply reply, Uri? publicUrl = null, SendPlan? plan = null, bool withCatalogIds = true)
    {
        var right = plan ?? new SendPlan.AsResponse();
        return SendPayload.Of("7001", right, SendPayload.Body(right, reply, "productqa:1", publicUrl, withCatalogIds))!;
    }
}
