using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>The real service on a real port, with the sample shop in a throw-away folder, connected to a stand-in for Meta.</summary>
internal sealed class MessengerApp : IAsyncDisposable
{
    private readonly ThrowAwayFolder _folder = new();
    private readonly Factory _factory;

    private MessengerApp(GraphStandIn graph, IReadOnlyDictionary<string, string> settings)
    {
        Graph = graph;
        _factory = new Factory(Settings(_folder.Path, graph).Concat(settings), graph.Time, Log);
        _factory.UseKestrel(0);
        _factory.StartServer();
        Client = NewClient();
    }

    public GraphStandIn Graph { get; }

    public HttpClient Client { get; }

    /// <summary>The clock of the service and of Meta: it begins at <see cref="TestPage.Noon"/> and can be moved on.</summary>
    public ShiftedTime Time => Graph.Time;

    /// <summary>What the service logged.</summary>
    public LogBook Log { get; } = new();

    public Database Database => _factory.Services.GetRequiredService<Database>();

    /// <summary>Starts the service; settings are named as in a configuration file, <c>Section:Name</c>.</summary>
    public static async Task<MessengerApp> StartAsync(IReadOnlyDictionary<string, string>? settings = null) =>
        new(await GraphStandIn.StartAsync(), settings ?? new Dictionary<string, string>());

    /// <summary>The same on a stand-in of the caller's; for starts that fail.</summary>
    public static MessengerApp StartWith(GraphStandIn graph, IReadOnlyDictionary<string, string> settings) => new(graph, settings);

    public static Dictionary<string, string> Settings(string folder, GraphStandIn graph) => new()
    {
        ["Data:Directory"] = folder,
        ["Messenger:AppSecret"] = TestPage.AppSecret,
        ["Messenger:PageAccessToken"] = TestPage.AccessToken,
        ["Messenger:VerifyToken"] = TestPage.VerifyToken,
        ["Messenger:PageId"] = TestPage.Id,
        ["Messenger:AppId"] = TestPage.AppId,
        ["Messenger:GraphBaseUrl"] = graph.Address.ToString(),

        // Tests read what is said to a question; the sentence before it has tests of its own.
        ["Shop:BotDisclosure"] = "off",
    };

    /// <summary>Meta sends an echo of every message from now on.</summary>
    public void SendEchoes() => Graph.Echoes = new EchoPost(NewClient());

    public T Get<T>()
        where T : notnull => _factory.Services.GetRequiredService<T>();

    /// <summary>Posts events in one envelope and demands the 200.</summary>
    public async Task PostAsync(params JsonObject[] events)
    {
        Array.ForEach(events, Graph.Threads.Saw);
        using var request = SignedWebhook.Of(MetaEvent.Envelope(events));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(request));
    }

    /// <summary>The same for another page.</summary>
    public async Task PostAsync(string page, params JsonObject[] events)
    {
        var envelope = MetaEvent.Envelope(events);
        envelope["entry"]![0]!["id"] = page;
        using var request = SignedWebhook.Of(envelope);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(request));
    }

    public async Task<HttpStatusCode> StatusAsync(HttpRequestMessage request)
    {
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public long InboxCount() => Database.First<long>("SELECT COUNT(*) FROM inbox");

    public List<Message> Transcript(string person) => Get<ConversationStore>().Messages(TestPage.Conversation(person));

    /// <summary>Waits until every event is handled and every reply is sent, given up, or held for the shopper.</summary>
    public Task SettledAsync() => Eventually.HoldsAsync(
        () => Database.First<long>("SELECT COUNT(*) FROM inbox WHERE handled_at IS NULL") == 0
            && Database.First<long>("SELECT COUNT(*) FROM outbox WHERE state IN ('waiting', 'sending')") == 0,
        "all events handled and all replies out");

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _factory.DisposeAsync();
        await Graph.DisposeAsync();
        _folder.Dispose();
    }

    private HttpClient NewClient() => new() { BaseAddress = _factory.ClientOptions.BaseAddress, Timeout = TimeSpan.FromSeconds(60) };

    private sealed class Factory(IEnumerable<KeyValuePair<string, string>> settings, TimeProvider time, LogBook log) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            foreach (var (name, value) in settings)
            {
                builder.UseSetting(name, value);
            }

            builder.ConfigureTestServices(services => services.AddSingleton(time));
            builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log));
        }
    }
}
