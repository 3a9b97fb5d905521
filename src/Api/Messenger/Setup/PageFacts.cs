using ProductQA.Api.Alarms;
using ProductQA.Api.Phrasing;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>What Meta, the webhook and the record say about a page, as it came.</summary>
public sealed record PageFacts(ConnectedPage Page, string AppId)
{
    private const int LongestName = 100;

    private static readonly GraphAnswer NotAsked = new GraphAnswer.NotAsked();

    /// <summary>Who the token is for.</summary>
    public GraphAnswer Identity { get; init; } = NotAsked;

    /// <summary>The same without the proof of the app's secret; asked where it was refused with the proof.</summary>
    public GraphAnswer Unproved { get; init; } = NotAsked;

    public GraphAnswer Permissions { get; init; } = NotAsked;

    public GraphAnswer Subscriptions { get; init; } = NotAsked;

    public GraphAnswer Profile { get; init; } = NotAsked;

    public GraphAnswer Routing { get; init; } = NotAsked;

    public PageCheck Webhook { get; init; } = PageCheck.Untold("webhook", "");

    /// <summary>The alarms that stand for this page or for the whole service.</summary>
    public IReadOnlyList<Alarm> Alarms { get; init; } = [];

    /// <summary>The page that the token is for, or nothing.</summary>
    public string? RealId => Identity.Body?.Id("id");

    public bool IsRightPage => RealId is { } id && (Page.Id.Length == 0 || Page.Id == id);

    public string ShownId => Page.Id.Length > 0 ? Page.Id : RealId ?? "me";

    public string ShownName => PlainText.OneLine(IsRightPage && RealName is { Length: > 0 } name ? name : Page.Name);

    public string RealName => PlainText.OneLine(Identity.Body?.Text("name")) is var name && name.Length > LongestName ? name[..LongestName] : name;

    public Subscription? Subscription => Subscriptions.Body is { } body ? Messenger.Setup.Subscription.Read(body, AppId) : null;
}
