using Microsoft.Extensions.Options;
using ProductQA.Api.Alarms;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>Looks at everything that a page needs in order to be answered. Changes nothing.</summary>
public sealed class PageInspection(PageGraph graph, WebhookProbe webhook, AlarmStore alarms, IOptions<MessengerOptions> options)
{
    public async Task<PageReport> RunAsync(ConnectedPage page, CancellationToken cancellationToken)
    {
        var facts = new PageFacts(page, options.Value.AppId)
        {
            Identity = await graph.GetAsync(page, "me", "fields=id,name", cancellationToken),
            Webhook = await webhook.RunAsync(cancellationToken),
        };
        facts = facts with { Alarms = alarms.Standing().FindAll(alarm => alarm.Subject.Length == 0 || alarm.Subject == facts.ShownId) };
        return PageChecks.Of(
            PageChecks.IsBadParameter(facts.Identity) ? facts with { Unproved = await graph.GetUnprovedAsync(page, "me", "fields=id,name", cancellationToken) }
            : facts.IsRightPage ? await AskAllAsync(facts, cancellationToken)
            : facts);
    }

    private async Task<PageFacts> AskAllAsync(PageFacts facts, CancellationToken cancellationToken) => facts with
    {
        Permissions = await graph.GetAsync(facts.Page, "me/permissions", "", cancellationToken),
        Subscriptions = await graph.GetAsync(facts.Page, PageSetup.SubscribedApps(facts.RealId!), "", cancellationToken),
        Profile = await graph.GetAsync(facts.Page, PageSetup.ProfilePath, PageSetup.ProfileFields, cancellationToken),
        Routing = await graph.GetAsync(facts.Page, "me", "fields=messaging_feature_status", cancellationToken),
    };
}
