using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using ProductQA.Api.Ask;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Api.Messenger;
using ProductQA.Api.Messenger.Setup;
using ProductQA.Api.Shop;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Feeds;

namespace ProductQA.Api.Tests.Messenger.Setup;

/// <summary><c>messenger setup</c> against a stand-in for Meta that refuses what Meta refuses.</summary>
[Collection("Outbox")]
public sealed class PageSetupTests : IAsyncLifetime
{
    private static readonly string[] Questions = ["How much is shipping?", "Can I return an order?"];

    private MessengerApp? _app;

    private MessengerApp App => _app!;

    private GraphPageState Page => App.Graph.Desk.Of(TestPage.Id);

    [Fact]
    public async Task A_bare_page_gets_everything_and_a_second_run_changes_nothing()
    {
        App.Get<IOptions<ServerOptions>>().Value.PublicUrl = new Uri("https://chat.shop.example/bot");

        Assert.True((await SetUpAsync(Questions)).Done);
        Assert.Equal(2, Page.Sets);
        Assert.Equal(["get_started", "greeting", "ice_breakers", "persistent_menu", "whitelisted_domains"], Page.Profile.Select(property => property.Key).Order());
        Assert.Equal(Subscription.Wanted, Page.Fields);
        Assert.Equal("https://chat.shop.example", (string?)Page.Profile["whitelisted_domains"]![0]);

        var second = await SetUpAsync(Questions);
        Assert.Equal((true, 0, 0, 2), (second.Done, second.Profile.Count, second.Subscribe.Count, Page.Sets));
    }

    [Fact]
    public async Task A_dry_run_shows_everything_and_sets_nothing()
    {
        var report = await SetUpAsync(Questions, isDryRun: true);

        Assert.Equal((false, 0), (report.Done, Page.Sets));
        Assert.Equal("GET_STARTED", (string?)report.Profile["get_started"]!["payload"]);
        Assert.Contains("messaging_handovers", report.Subscribe);
    }

    [Fact]
    public async Task What_the_app_uses_elsewhere_stays()
    {
        Page.Fields = ["feed", "messages"];
        Page.Profile["whitelisted_domains"] = new JsonArray("https://www.shop.example");
        App.Get<IOptions<ServerOptions>>().Value.PublicUrl = new Uri("https://chat.shop.example");

        await SetUpAsync(Questions);

        Assert.Contains("feed", Page.Fields);
        Assert.Equal(2, ((JsonArray)Page.Profile["whitelisted_domains"]!).Count);
    }

    [Fact]
    public async Task After_ten_calls_in_ten_minutes_it_says_to_wait()
    {
        for (var run = 0; run < 9; run++)
        {
            Assert.True((await SetUpAsync(Questions)).Done);
        }

        Assert.Contains("Wait ten minutes", (await SetUpAsync(Questions)).Cure, StringComparison.Ordinal);
        App.Time.Move(TimeSpan.FromMinutes(11));
        Assert.True((await SetUpAsync(Questions)).Done);
    }

    [Fact]
    public async Task With_a_token_that_was_taken_back_nothing_is_set_and_the_cure_is_said()
    {
        App.Graph.Pages.Revoke(TestPage.Id);

        var report = await SetUpAsync(Questions);

        Assert.Equal((false, 0), (report.Done, Page.Sets));
        Assert.Contains("Make a new page access token", report.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_set_on_the_page_of_somebody_elses_token()
    {
        App.Graph.Pages.Add("222", "EAAother");
        App.Get<IOptions<MessengerOptions>>().Value.PageAccessToken = "EAAother";

        var report = await SetUpAsync(Questions);

        Assert.Equal(0, App.Graph.Desk.Of("222").Sets);
        Assert.Contains("222", report.Cure, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_to_begin_with_are_those_that_the_catalog_answers_and_never_the_sample_shops()
    {
        Assert.Empty(await App.Get<IceBreakers>().ChooseAsync(TestContext.Current.CancellationToken));
        await ExecuteAsync("UPDATE product SET origin = 'feed'");

        var questions = await App.Get<IceBreakers>().ChooseAsync(TestContext.Current.CancellationToken);

        Assert.Equal(4, questions.Count);
        Assert.Equal(0, App.InboxCount());
        foreach (var question in questions)
        {
            Assert.Equal(Acts.Answer, (await App.Get<AskDesk>().AskAsync(question, null, null, TestContext.Current.CancellationToken)).Act);
        }
    }

    [Fact]
    public async Task What_the_shop_does_not_say_is_not_offered()
    {
        using var folder = new ThrowAwayFolder();
        var feed = Path.Combine(folder.Path, "feed.tsv");
        await File.WriteAllTextAsync(feed, "id\ttitle\tprice\tavailability\nA1\tBlue kettle\t9.50 USD\tin_stock\n", TestContext.Current.CancellationToken);
        await App.Get<CatalogImport>().RunAsync(new ImportRequest(feed, new FeedOptions()), null, TestContext.Current.CancellationToken);
        App.Get<LiveCatalog>().RefreshVocabulary();

        Assert.Equal(["How much is the Blue kettle?", "Is the Blue kettle in stock?"], await App.Get<IceBreakers>().ChooseAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Every_entry_of_the_menu_and_every_question_gets_an_answer()
    {
        await SetUpAsync(Questions);
        var presses = Entries("persistent_menu", "title").Concat(Entries("ice_breakers", "question")).ToList();
        Assert.InRange(presses.Count, 3, 9);

        foreach (var (title, payload, number) in presses.Select((press, number) => (press.Title, press.Payload, number)))
        {
            var person = $"80{number}";
            await App.PostAsync(MetaEvent.Postback(person, $"m_menu{number}", title, payload, App.Time.Now));
            await Eventually.HoldsAsync(() => App.Graph.Messages.Exists(call => call.Person == person), $"an answer to '{title}'");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("The Very Long Name of a Shop That Sells Everything for the House, the Garden, the Boat and the Holidays of the Whole Family since 1897")]
    [InlineData("😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀")]
    public async Task The_greeting_fits_whatever_the_shop_is_called(string name)
    {
        App.Get<IOptions<ShopOptions>>().Value.Name = name;

        Assert.True((await SetUpAsync([])).Done);
        Assert.InRange(((string)Page.Profile["greeting"]![0]!["text"]!).Length, 20, 160);
    }

    public async ValueTask InitializeAsync() => _app = await MessengerApp.StartAsync();

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private Task ExecuteAsync(string sql) => App.Get<GroupCommit>().WriteAsync(write => write.Execute(sql), TestContext.Current.CancellationToken);

    private IEnumerable<(string Title, string Payload)> Entries(string property, string title) =>
        ((JsonArray)Page.Profile[property]![0]!["call_to_actions"]!).Select(entry => ((string)entry![title]!, (string)entry["payload"]!));

    private Task<SetupReport> SetUpAsync(IReadOnlyList<string> questions, bool isDryRun = false) => App.Get<PageSetup>().RunAsync(
        Assert.Single(ConnectedPage.In(App.Get<IOptions<MessengerOptions>>().Value)), questions, isDryRun, TestContext.Current.CancellationToken);
}
