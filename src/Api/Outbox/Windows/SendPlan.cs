using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;

namespace ProductQA.Api.Outbox.Windows;

/// <summary>How a message leaves now, or why it does not.</summary>
public abstract record SendPlan
{
    private SendPlan()
    {
    }

    /// <summary>Inside the window, as the answer to what the shopper did.</summary>
    public sealed record AsResponse : SendPlan;

    /// <summary>Inside the window, as what nobody asked just now.</summary>
    public sealed record AsUpdate : SendPlan;

    /// <summary>After the window, as a person's words. Only <see cref="StaffWords"/> can be sent so, and nothing that the bot wrote can become those.</summary>
    public sealed record AsHumanAgent(StaffWords Words) : SendPlan;

    /// <summary>After the window, as a template that Meta approved.</summary>
    public sealed record AsUtility(UtilityTemplateOptions Template, ReceiptReply Receipt) : SendPlan;

    /// <summary>Not now: when the shopper writes again.</summary>
    public sealed record Wait(string Reason) : SendPlan;

    /// <summary>Not any more.</summary>
    public sealed record Never(string Reason) : SendPlan;
}
