using System.Globalization;
using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;
using ProductQA.Api.Outbox.Windows;

namespace ProductQA.Api.Messenger;

/// <summary>The Send API's JSON around a message: whom it is for, and by which right it is sent.</summary>
public static class SendPayload
{
    /// <summary>A message as its plan says; none where the plan is not to send.</summary>
    public static JsonObject? Of(string person, SendPlan plan, JsonObject message) => plan switch
    {
        SendPlan.AsResponse => Message(person, "RESPONSE", message),
        SendPlan.AsUpdate => Message(person, "UPDATE", message),
        SendPlan.AsHumanAgent => Tagged(person, message),
        SendPlan.AsUtility => Message(person, "UTILITY", message),
        _ => null,
    };

    public static JsonObject Action(string person, string action) => new()
    {
        ["recipient"] = new JsonObject { ["id"] = person },
        ["sender_action"] = action,
    };

    /// <summary>What a plan sends: the reply itself, a person's words, or the template.</summary>
    public static JsonObject Body(SendPlan plan, Reply reply, string metadata, Uri? publicUrl, bool withCatalogIds)
    {
        var body = plan switch
        {
            SendPlan.AsHumanAgent { Words.Reply: var words } => MessageBody.Of(words, publicUrl, withCatalogIds),
            SendPlan.AsUtility utility => Template(utility),
            _ => MessageBody.Of(reply, publicUrl, withCatalogIds),
        };
        body["metadata"] = metadata;
        return body;
    }

    private static JsonObject Tagged(string person, JsonObject message)
    {
        var body = Message(person, "MESSAGE_TAG", message);
        body["tag"] = "HUMAN_AGENT";
        return body;
    }

    private static JsonObject Message(string person, string type, JsonObject message) => new()
    {
        ["recipient"] = new JsonObject { ["id"] = person },
        ["messaging_type"] = type,
        ["message"] = message,
    };

    private static JsonObject Template(SendPlan.AsUtility utility) => new()
    {
        ["template"] = new JsonObject
        {
            ["name"] = utility.Template.Name,
            ["language"] = new JsonObject { ["code"] = utility.Template.Language },
            ["components"] = new JsonArray(new JsonObject
            {
                ["type"] = "body",
                ["parameters"] = new JsonArray(
                    Parameter("order_id", utility.Receipt.OrderNumber),
                    Parameter("total", $"{utility.Receipt.Total.ToString(CultureInfo.InvariantCulture)} {utility.Receipt.Currency}")),
            }),
        },
    };

    private static JsonObject Parameter(string name, string text) => new() { ["type"] = "text", ["parameter_name"] = name, ["text"] = text };
}
