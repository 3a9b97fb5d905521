using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>
/// Brings a page's profile and subscription to what this shop wants. It reads first and sets only what differs, so that a second run changes nothing: one call
/// or two of the ten that Meta allows to a profile in ten minutes.
/// </summary>
public sealed class PageSetup(PageGraph graph, PageProfile profile, IOptions<MessengerOptions> options)
{
    internal const string ProfilePath = "me/messenger_profile";

    internal static string ProfileFields { get; } = "fields=" + string.Join(',', PageProfile.Names);

    internal static string SubscribedApps(string page) => $"{Uri.EscapeDataString(page)}/subscribed_apps";

    /// <summary>Reads what the page has, and sets the rest unless it is only to be shown.</summary>
    public async Task<SetupReport> RunAsync(ConnectedPage page, IReadOnlyList<string> questions, bool isDryRun, CancellationToken cancellationToken)
    {
        var identity = new PageFacts(page, options.Value.AppId) { Identity = await graph.GetAsync(page, "me", "fields=id,name", cancellationToken) };
        var report = new SetupReport(identity.ShownId, identity.ShownName);
        if (!identity.IsRightPage)
        {
            return report with { Cure = PageChecks.Of(identity).Checks.FirstOrDefault(check => check.Ok == false)?.Cure ?? $"Meta does not say which page {page.Setting} is for: make a new page access token, and set it there." };
        }

        var subscribed = await graph.GetAsync(page, SubscribedApps(identity.RealId!), "", cancellationToken);
        var current = await graph.GetAsync(page, ProfilePath, ProfileFields, cancellationToken);
        return (subscribed.Body, current.Body) is ({ } apps, { } there)
            ? await BringAsync(page, Planned(report, apps, there, questions), isDryRun, cancellationToken)
            : report with { Cure = (subscribed is GraphAnswer.Given ? current : subscribed).Trouble(page) };
    }

    private SetupReport Planned(SetupReport report, JsonElement apps, JsonElement there, IReadOnlyList<string> questions)
    {
        var subscription = Subscription.Read(apps, options.Value.AppId);
        return report with
        {
            Profile = ProfileDifference.Of(there, profile.With(questions)),
            Subscribe = subscription.IsComplete ? [] : subscription.ToSend.Split(','),
        };
    }

    private async Task<SetupReport> BringAsync(ConnectedPage page, SetupReport plan, bool isDryRun, CancellationToken cancellationToken)
    {
        if (isDryRun)
        {
            return plan;
        }

        var trouble = plan.Subscribe.Count == 0 ? ""
            : (await graph.PostAsync(page, SubscribedApps(plan.Page), $"subscribed_fields={string.Join(',', plan.Subscribe)}", null, cancellationToken)).Trouble(page);
        if (trouble.Length == 0 && plan.Profile.Count > 0)
        {
            trouble = (await graph.PostAsync(page, ProfilePath, "", (JsonObject)plan.Profile.DeepClone(), cancellationToken)).Trouble(page);
        }

        return plan with { Done = trouble.Length == 0, Cure = trouble };
    }
}

/// <summary>What a page lacks, and whether it was set.</summary>
/// <param name="Page">Its id.</param>
/// <param name="Name">What it is called.</param>
public sealed record SetupReport(string Page, string Name)
{
    /// <summary>The properties of the profile that differ, in Meta's form.</summary>
    public JsonObject Profile { get; init; } = [];

    /// <summary>The fields to subscribe to; empty where the subscription is complete.</summary>
    public IReadOnlyList<string> Subscribe { get; init; } = [];

    /// <summary>Whether the page is as it should be now; false after a dry run.</summary>
    public bool Done { get; init; }

    /// <summary>Why it could not be set, and what to do; else empty.</summary>
    public string Cure { get; init; } = "";
}
