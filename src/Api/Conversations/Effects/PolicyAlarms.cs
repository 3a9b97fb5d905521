using ProductQA.Api.Alarms;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Conversations.Effects;

/// <summary>What the channel does to a page for its policy is an operator's alarm until the page is unblocked.</summary>
internal static class PolicyAlarms
{
    private const int LongestReason = 300;

    public static void Apply(Write write, PolicyInput policy, long now)
    {
        if (policy.Action == "unblock")
        {
            AlarmStore.Clear(write, AlarmKinds.Policy, policy.Page);
        }
        else
        {
            AlarmStore.Raise(write, AlarmKinds.Policy, policy.Page, Words(policy), now);
        }
    }

    private static string Words(PolicyInput policy)
    {
        var reason = policy.Reason.Length == 0 ? "" : $" Meta's reason: “{(policy.Reason.Length > LongestReason ? policy.Reason[..LongestReason] + "…" : policy.Reason)}”";
        return policy.Action == "block"
            ? $"Meta blocked page {policy.Page} from sending messages.{reason} Open the page's Support Inbox, mend what it names and ask for a review; replies wait until then."
            : $"Meta warned page {policy.Page} for its policy.{reason} Open the page's Support Inbox and mend what it names before the page is blocked.";
    }
}
