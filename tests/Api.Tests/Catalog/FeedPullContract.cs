using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ProductQA.Api.Catalog;
using ProductQA.Api.Catalog.Pulls;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Api.Tests.Storage;

namespace ProductQA.Api.Tests.Catalog;

/// <summary>A feed is fetched when it is due, taken over when it is new, and whatever goes wrong leaves the catalog as it was.</summary>
public abstract class FeedPullContract(StoreEngine engine) : StoreContract(engine)
{
    private const string Header = "id\ttitle\tprice\tavailability\n";
    private const string Key = "Bearer s3cr3t-of-the-shop";

    private readonly MovableTime _time = new(TestPage.Noon);
    private readonly LogBook _log = new();

    private ImportingShop Shop => field ??= new ImportingShop(Store);

    [Fact]
    public async Task A_feed_is_taken_over_and_the_next_time_only_asked_after()
    {
        await using var server = await ServerAsync("a\tMug a\t1.00 USD\tin_stock\n");
        using var pull = Pull();
        var feed = Feed(server);

        Assert.True(await pull.RunAsync(feed));
        Assert.False(await pull.RunAsync(feed));
        _time.Move(TimeSpan.FromMinutes(60));
        Assert.True(await pull.RunAsync(feed));

        Assert.Equal((1, 1), (server.Sent, server.NotModified));
        Assert.Equal(["a"], Shop.Recorded());
        Assert.Equal(Key, server.Authorization);
        Assert.Equal("The feed is the same as before.", Assert.Single(pull.Store.All()).Result);
        Assert.Single(Shop.History.Latest());
    }

    [Fact]
    public async Task A_changed_feed_is_taken_over()
    {
        await using var server = await ServerAsync("a\tMug a\t1.00 USD\tin_stock\n");
        using var pull = Pull();
        await pull.RunAsync(Feed(server));
        (server.Content, server.Version) = (Header + "b\tMug b\t2.00 USD\tin_stock\n", "\"2\"");
        _time.Move(TimeSpan.FromMinutes(60));

        await pull.RunAsync(Feed(server));

        Assert.Equal(["b"], Shop.Recorded());
    }

    [Fact]
    public async Task A_server_in_trouble_is_asked_again_after_one_two_and_four_minutes_and_stands_in_the_history_once()
    {
        await using var server = await ServerAsync("a\tMug a\t1.00 USD\tin_stock\n");
        server.Trouble = context => Status(context, 500);
        using var pull = Pull();
        foreach (var minutes in (int[])[1, 2, 4])
        {
            Assert.True(await pull.RunAsync(Feed(server)));
            _time.Move(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.False(await pull.RunAsync(Feed(server)));
            _time.Move(TimeSpan.FromSeconds(1));
        }

        server.Trouble = null;
        Assert.True(await pull.RunAsync(Feed(server)));

        Assert.Equal(["a"], Shop.Recorded());
        Assert.Equal([ImportEndings.Done, ImportEndings.Failed], Shop.History.Latest().Select(entry => entry.Ending).Order(StringComparer.Ordinal));
        Assert.Equal(0, Assert.Single(pull.Store.All()).Failures);
    }

    [Theory]
    [InlineData("cut off", "broke off")]
    [InlineData("endless", "larger than 1 MiB")]
    [InlineData("announced too large", "larger than 1 MiB")]
    [InlineData("silent", "silent")]
    [InlineData("a page", "no product data")]
    [InlineData("refused", "Authorization")]
    public async Task What_goes_wrong_leaves_the_catalog_and_says_why(string trouble, string reason)
    {
        await Shop.ImportAsync(ImportingShop.Rows(3));
        await using var server = await ServerAsync("");
        server.Trouble = context => BeTroubleAsync(context, trouble);
        using var pull = Pull();

        await pull.RunAsync(Feed(server));

        Assert.Equal(3, Shop.Recorded().Count);
        Assert.Contains(reason, Assert.Single(pull.Store.All()).Result, StringComparison.Ordinal);
        Assert.Contains(reason, Shop.History.Latest()[0].Reason + Shop.History.Latest()[1].Reason, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Store.Options.Directory, "pull-*"));
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named_as_such()
    {
        using var pull = Pull();

        await pull.RunAsync(new FeedPullOptions { Url = ServiceProcess.FreeAddress() });

        Assert.Contains("cannot be reached", Assert.Single(pull.Store.All()).Result, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_are_followed_but_not_in_circles_and_the_key_goes_only_to_the_address_itself()
    {
        await using var server = await ServerAsync("a\tMug a\t1.00 USD\tin_stock\n");
        using var pull = Pull();

        await pull.RunAsync(Feed(server, "/circle"));
        Assert.Contains("circles", Assert.Single(pull.Store.All()).Result, StringComparison.Ordinal);
        await pull.RunAsync(Feed(server, "/moved"));

        Assert.Equal(["a"], Shop.Recorded());
        Assert.Null(server.Authorization);
    }

    [Fact]
    public async Task Of_two_processes_one_fetches_and_a_dead_ones_turn_ends()
    {
        await using var server = await ServerAsync("a\tMug a\t1.00 USD\tin_stock\n");
        using var pull = Pull();
        var feed = Feed(server);
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds();
        Assert.NotNull(await pull.Store.TakeAsync(feed.Name, feed.Url!.ToString(), "another process", now, Cancellation));

        Assert.False(await pull.RunAsync(feed));
        _time.Move(FeedPullStore.Lease);
        Assert.True(await pull.RunAsync(feed));
    }

    [Fact]
    public async Task No_key_is_in_log_or_history()
    {
        await using var server = await ServerAsync("a\tMug a\t1.00 USD\tin_stock\n");
        using var pull = Pull();
        await pull.RunAsync(Feed(server));
        server.Trouble = context => Status(context, 401);
        _time.Move(TimeSpan.FromMinutes(60));
        await pull.RunAsync(Feed(server));

        var told = string.Join('\n', _log.Lines.Select(line => line.Text).Concat(Shop.History.Latest().Select(entry => entry.Source + entry.Reason)));
        Assert.Contains("1 products", told, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", told, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", told, StringComparison.Ordinal);
    }

    private static async Task BeTroubleAsync(HttpContext context, string trouble)
    {
        var (response, stop) = (context.Response, context.RequestAborted);
        switch (trouble)
        {
            case "cut off":
                response.ContentLength = 10_000;
                await response.WriteAsync(Header, stop);
                await response.Body.FlushAsync(stop);
                context.Abort();
                break;
            case "endless":
                while (!stop.IsCancellationRequested)
                {
                    await response.WriteAsync(Header, stop);
                }

                break;
            case "announced too large":
                response.ContentLength = 5_000_000;
                await response.WriteAsync(Header, stop);
                break;
            case "silent":
                await Task.Delay(Timeout.InfiniteTimeSpan, stop);
                break;
            case "a page":
                await response.WriteAsync("<html><body>Please sign in</body></html>", stop);
                break;
            default:
                response.StatusCode = StatusCodes.Status403Forbidden;
                break;
        }
    }

    private static Task Status(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static async Task<FeedServer> ServerAsync(string rows)
    {
        var server = await FeedServer.StartAsync();
        server.Content = Header + rows;
        return server;
    }

    private static FeedPullOptions Feed(FeedServer server, string? path = null) =>
        new() { Url = path is null ? server.Address : new Uri(server.Address, path), Authorization = Key, MaximumMegabytes = 1, TimeoutSeconds = 2 };

    private Puller Pull() => new(Store, Shop, _time, _log);

    /// <summary>A process that pulls.</summary>
    private sealed class Puller : IDisposable
    {
        private readonly HttpClient _http = new(new SocketsHttpHandler { MaxAutomaticRedirections = 5, AutomaticDecompression = DecompressionMethods.All });
        private readonly ILoggerFactory _logging;
        private readonly FeedPull _pull;

        public Puller(TestStore store, ImportingShop shop, TimeProvider time, LogBook log)
        {
            Store = new FeedPullStore(store.Database, store.Commits);
            _logging = LoggerFactory.Create(logging => logging.AddProvider(log));
            _pull = new FeedPull(Store, new FeedDownload(_http), new FeedImport(shop.Import, shop.History, store.Options, time), time, _logging.CreateLogger<FeedPull>());
        }

        public FeedPullStore Store { get; }

        public Task<bool> RunAsync(FeedPullOptions feed) => _pull.RunIfDueAsync(feed, TestContext.Current.CancellationToken);

        public void Dispose()
        {
            _http.Dispose();
            _logging.Dispose();
        }
    }
}

public sealed class SqliteFeedPullTests() : FeedPullContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresFeedPullTests(PostgresServer server) : FeedPullContract(server);
