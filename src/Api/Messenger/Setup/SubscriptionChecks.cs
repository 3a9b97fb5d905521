namespace ProductQA.Api.Messenger.Setup;

/// <summary>Whether the page's events come here, and all of them.</summary>
internal static class SubscriptionChecks
{
    private const string Cure = "Run productqa messenger setup.";

    public static IEnumerable<PageCheck> Of(PageFacts facts)
    {
        if (facts.Subscription is not { } subscription)
        {
            var isWrong = facts.Subscriptions.IsRefusedFor(GraphEffect.PermissionMissing);
            return ((string[])["subscription", "subscribed_fields"]).Select(name => new PageCheck(name, isWrong ? false : null, facts.Subscriptions.Trouble(facts.Page)));
        }

        return [Subscribed(facts, subscription), Fields(subscription)];
    }

    private static PageCheck Subscribed(PageFacts facts, Subscription subscription) =>
        subscription.Fields is not null ? PageCheck.Good("subscription")
        : facts.AppId.Length == 0 && subscription.OtherApps > 0 ? PageCheck.Untold("subscription", $"The page is subscribed to {subscription.OtherApps} apps, and the settings do not say which is ours: set Messenger__AppId.")
        : PageCheck.Wrong("subscription", $"The page is not subscribed to the app, so no message arrives. Meta ends a subscription when the webhook failed for an hour: see that the line webhook is ok, then subscribe again. {Cure}");

    private static PageCheck Fields(Subscription subscription) =>
        subscription.Fields is null ? PageCheck.Untold("subscribed_fields", "Not checked: the page is not subscribed to an app that is known to be ours.")
        : subscription.Missing is [_, ..] missing ? PageCheck.Wrong("subscribed_fields", $"Missing: {string.Join(", ", missing)}. {Cure}")
        : PageCheck.Good("subscribed_fields");
}
