using ProductQA.Api.Outbox;
using ProductQA.Api.Outbox.Windows;

namespace ProductQA.Api.Messenger;

/// <summary>
/// What an error means depends on the right that was used: where people's words or a template after the window are not permitted, only this
/// message waits; the page itself is well.
/// </summary>
internal static class PlanOutcome
{
    public static SendOutcome Of(SendPlan plan, SendOutcome outcome, GraphError? error) => (plan, error?.Effect) switch
    {
        (SendPlan.AsHumanAgent, GraphEffect.PermissionMissing) => new SendOutcome.TagRefused($"Meta gave no permission Human Agent: {error}"),
        (SendPlan.AsUtility, GraphEffect.PermissionMissing or GraphEffect.GiveUp) => new SendOutcome.WindowClosed($"Meta does not take the utility template: {error}"),
        _ => outcome,
    };
}
