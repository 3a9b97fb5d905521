namespace ProductQA.Api.Messenger.Setup;

/// <summary>From what was found out about a page to what is wrong with it and the cure.</summary>
public static class PageChecks
{
    private const int BadParameter = 100;

    public static PageReport Of(PageFacts facts) => new(
        facts.ShownId,
        facts.ShownName,
        [Token(facts), AppSecret(facts), Page(facts), Permissions(facts), .. SubscriptionChecks.Of(facts), facts.Webhook, ProfileCheck.Of(facts), Routing(facts), Alarms(facts)]);

    private static PageCheck Token(PageFacts facts) =>
        facts.Identity is GraphAnswer.Given || facts.Unproved is GraphAnswer.Given ? PageCheck.Good("token")
        : facts.Identity is GraphAnswer.Unreachable ? PageCheck.Wrong("token", facts.Identity.Trouble(facts.Page))
        : IsBadParameter(facts.Identity) ? PageCheck.Wrong("token", $"Meta refuses the call: either {facts.Page.Setting} or Messenger__AppSecret belongs to another app. Copy both anew from the app's dashboard, and restart the service.")
        : PageCheck.Wrong("token", facts.Identity.Trouble(facts.Page));

    /// <summary>Meta checks the proof wherever one is sent.</summary>
    private static PageCheck AppSecret(PageFacts facts) =>
        facts.Identity is GraphAnswer.Given ? PageCheck.Good("app_secret")
        : facts.Unproved is GraphAnswer.Given ? PageCheck.Wrong("app_secret", $"Messenger__AppSecret is not the secret of the app that made {facts.Page.Setting}: copy it from the app's dashboard (Settings, Basic), and restart the service. With the wrong one no event is taken in either.")
        : PageCheck.Untold("app_secret", new GraphAnswer.NotAsked().Trouble(facts.Page));

    private static PageCheck Page(PageFacts facts) =>
        facts.RealId is not { } id ? PageCheck.Untold("page", new GraphAnswer.NotAsked().Trouble(facts.Page))
        : !facts.IsRightPage ? PageCheck.Wrong("page", $"{facts.Page.Setting} is the token of page {id} ({facts.RealName}), and the settings say {facts.Page.Id}. Set the id to {id}, or the token to the one of page {facts.Page.Id}.")
        : facts.Page.Id.Length == 0 ? PageCheck.Untold("page", $"The settings do not name the page: set Messenger__PageId to {id}. Links and QR pictures need it.")
        : PageCheck.Good("page");

    private static PageCheck Permissions(PageFacts facts)
    {
        if (facts.Permissions.Body is { } body)
        {
            var granted = body.Items("data").Where(one => one.Text("status") == "granted").Select(one => one.Text("permission"));
            return ((string[])["pages_messaging", "pages_manage_metadata"]).Except(granted).ToList() is [_, ..] missing
                ? PageCheck.Wrong("permissions", $"Missing: {string.Join(", ", missing)}. Add the permission to the app (App Review, for people without a role in it), and make a new page access token.")
                : PageCheck.Good("permissions");
        }

        return facts.Subscriptions.IsRefusedFor(GraphEffect.PermissionMissing) || facts.Profile.IsRefusedFor(GraphEffect.PermissionMissing)
            ? PageCheck.Wrong("permissions", (facts.Profile.IsRefusedFor(GraphEffect.PermissionMissing) ? facts.Profile : facts.Subscriptions).Trouble(facts.Page))
            : PageCheck.Untold("permissions", facts.Permissions is GraphAnswer.Refused
                ? "Meta does not tell this token's permissions. Its calls that need pages_messaging and pages_manage_metadata were not refused for want of them."
                : facts.Permissions.Trouble(facts.Page));
    }

    /// <summary>Without routing every app that is connected may answer.</summary>
    private static PageCheck Routing(PageFacts facts) =>
        facts.Routing.Body is not { } body ? PageCheck.Untold("routing", facts.Routing.Trouble(facts.Page))
        : body.Part("messaging_feature_status")?.Flag("msgr_multi_app") != true && facts.Subscription is { OtherApps: > 0 }
            ? PageCheck.Untold("routing", "Other apps get this page's messages too, and conversation routing is off: shoppers may be answered twice. Choose this app as the default app in the page's settings (Advanced messaging), or switch the others off.")
        : PageCheck.Good("routing");

    private static PageCheck Alarms(PageFacts facts) =>
        facts.Alarms.Count == 0 ? PageCheck.Good("alarms") : PageCheck.Wrong("alarms", string.Join(' ', facts.Alarms.Select(alarm => alarm.Message)));

    internal static bool IsBadParameter(GraphAnswer answer) => answer is GraphAnswer.Refused { Error.Code: BadParameter };
}
