using Microsoft.Extensions.Options;
using ProductQA.Api.Alarms;
using ProductQA.Api.Messenger;
using ProductQA.Api.Messenger.Setup;
using ProductQA.Api.Shop;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger.Setup;

/// <summary><c>messenger check</c> against a stand-in for Meta: each fault is found on its own line, with its cure.</summary>
[Collection("Outbox")]
public sealed class PageCheckTests : IAsyncLifetime
{
    private MessengerApp? _app;

    private MessengerApp App => _app!;

    private GraphPageState Page => App.Graph.Desk.Of(TestPage.Id);

    [Fact]
    public async Task A_page_that_is_set_up_has_no_fault()
    {
        await SetUpAsync();

        var report = await CheckAsync();

        Assert.Equal((TestPage.Id, "Harbor Outfitters", true), (report.Page, report.Name, report.IsGood));
        Assert.Equal(
            ["token", "app_secret", "page", "permissions", "subscription", "subscribed_fields", "routing", "alarms"],
            report.Checks.Where(check => check.Ok == true).Select(check => check.Name));
        Assert.Contains("answers on this machine", Of(report, "webhook").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_told_and_nothing_behind_it_is_claimed()
    {
        App.Graph.Pages.Revoke(TestPage.Id);

        var report = await CheckAsync();

        Assert.Equal(["token"], Wrong(report));
        Assert.StartsWith("Meta refuses the access token in Messenger__PageAccessToken", Of(report, "token").Cure, StringComparison.Ordinal);
        Assert.Null(Of(report, "subscription").Ok);
        Assert.DoesNotContain(report.Checks, check => check.Cure.Contains(TestPage.AccessToken, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_end_of_a_subscription_says_how_to_subscribe_again()
    {
        await SetUpAsync();
        Page.Fields = null;

        var check = Of(await CheckAsync(), "subscription");

        Assert.False(check.Ok);
        Assert.Contains("failed for an hour", check.Cure, StringComparison.Ordinal);
        Assert.Contains("productqa messenger setup", check.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fields_that_are_not_subscribed_are_named()
    {
        await SetUpAsync();
        Page.Fields!.RemoveAll(field => field is "standby" or "messaging_referrals");

        var report = await CheckAsync();

        Assert.Equal(["subscribed_fields"], Wrong(report));
        Assert.StartsWith("Missing: messaging_referrals, standby.", Of(report, "subscribed_fields").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_of_another_page_is_told_with_both_ids()
    {
        App.Graph.Pages.Add("222", "EAAother");
        Connect("1029384756", "EAAother");

        var report = await CheckAsync();

        Assert.Equal(["page"], Wrong(report));
        Assert.Contains("222", Of(report, "page").Cure, StringComparison.Ordinal);
        Assert.Contains(TestPage.Id, Of(report, "page").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_app_secret_is_told_from_a_wrong_token()
    {
        App.Get<IOptions<MessengerOptions>>().Value.AppSecret = "ffffffffffffffffffffffffffffffff";

        var report = await CheckAsync();

        Assert.Equal(["app_secret"], Wrong(report));
        Assert.True(Of(report, "token").Ok);
    }

    [Fact]
    public async Task Missing_permissions_are_named_and_unknown_ones_are_not_called_good()
    {
        Page.Permissions = ["pages_messaging"];
        Assert.StartsWith("Missing: pages_manage_metadata", Of(await CheckAsync(), "permissions").Cure, StringComparison.Ordinal);

        Page.Permissions = null;
        Assert.Null(Of(await CheckAsync(), "permissions").Ok);
    }

    [Fact]
    public async Task A_webhook_that_cannot_be_reached_is_told()
    {
        App.Get<IOptions<ServerOptions>>().Value.PublicUrl = new Uri("http://localhost:1");
        Assert.Contains("could not be reached", Of(await CheckAsync(), "webhook").Cure, StringComparison.Ordinal);

        App.Get<IOptions<ServerOptions>>().Value.PublicUrl = null;
        Assert.Contains("Server__PublicUrl is missing", Of(await CheckAsync(), "webhook").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_Meta_cannot_be_reached_that_is_said_and_nothing_else_is_blamed()
    {
        App.Get<IOptions<MessengerOptions>>().Value.GraphBaseUrl = new Uri("http://localhost:1");

        var report = await CheckAsync();

        Assert.Equal(["token"], Wrong(report));
        Assert.Contains("could not be reached", Of(report, "token").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_apps_without_routing_and_standing_alarms_are_told()
    {
        await SetUpAsync();
        Page.OtherApps.Add("777");
        await App.Get<GroupCommit>().WriteAsync(
            write =>
            {
                AlarmStore.Raise(write, AlarmKinds.Policy, TestPage.Id, "Meta blocked the page.", App.Time.Now);
                AlarmStore.Raise(write, AlarmKinds.Policy, "222", "Another page.", App.Time.Now);
                return 0;
            },
            TestContext.Current.CancellationToken);

        var report = await CheckAsync();

        Assert.Null(Of(report, "routing").Ok);
        Assert.Equal("Meta blocked the page.", Of(report, "alarms").Cure);
        Page.HasRouting = true;
        Assert.True(Of(await CheckAsync(), "routing").Ok);
    }

    [Fact]
    public async Task A_profile_that_another_tool_changed_is_told()
    {
        await SetUpAsync();
        Page.Profile["get_started"]!["payload"] = "WELCOME";
        Assert.Contains("does not send GET_STARTED", Of(await CheckAsync(), "profile").Cure, StringComparison.Ordinal);

        Page.Profile.Remove("greeting");
        Assert.StartsWith("Missing: greeting.", Of(await CheckAsync(), "profile").Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_of_several_pages_is_checked_with_its_own_token()
    {
        App.Graph.Pages.Add("222", "EAAother");
        var options = App.Get<IOptions<MessengerOptions>>().Value;
        options.Pages.Add(new PageOptions { Id = "222", AccessToken = "EAAother" });
        App.Graph.Pages.Revoke("222");

        var reports = new List<PageReport>();
        foreach (var page in ConnectedPage.In(options))
        {
            reports.Add(await App.Get<PageInspection>().RunAsync(page, TestContext.Current.CancellationToken));
        }

        Assert.Equal([("222", false), (TestPage.Id, true)], reports.Select(report => (report.Page, Of(report, "token").Ok == true)));
    }

    public async ValueTask InitializeAsync()
    {
        _app = await MessengerApp.StartAsync();
        _app.Get<IOptions<ServerOptions>>().Value.PublicUrl = _app.Client.BaseAddress;
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private void Connect(string id, string token)
    {
        var options = App.Get<IOptions<MessengerOptions>>().Value;
        (options.PageId, options.PageAccessToken) = (id, token);
    }

    private async Task SetUpAsync() => Assert.True((await App.Get<PageSetup>().RunAsync(OurPage, [], isDryRun: false, TestContext.Current.CancellationToken)).Done);

    private Task<PageReport> CheckAsync() => App.Get<PageInspection>().RunAsync(OurPage, TestContext.Current.CancellationToken);

    private ConnectedPage OurPage => Assert.Single(ConnectedPage.In(App.Get<IOptions<MessengerOptions>>().Value));

    private static PageCheck Of(PageReport report, string name) => Assert.Single(report.Checks, check => check.Name == name);

    private static IEnumerable<string> Wrong(PageReport report) => report.Checks.Where(check => check.Ok == false).Select(check => check.Name);
}
