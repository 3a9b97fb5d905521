using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>
/// Stands in for Meta's Send API at the wire: checks token, proof and limits, refuses what Meta refuses (the window, tags, blocked people, taken
/// threads, too many messages at once), keeps what it took in its order, and can be told to fail. What no service should ever send fails the
/// test when the stand-in is disposed.
/// </summary>
internal sealed class GraphStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<GraphCall> _taken = new();
    private readonly ConcurrentQueue<string> _unexpected = new();
    private readonly ConcurrentQueue<GraphTrouble> _troubles = new();
    private readonly ConcurrentQueue<GraphRefusal> _refusals = new();
    private readonly ConcurrentDictionary<long, int> _seconds = new();
    private long _messageIds;
    private long _tries;

    private GraphStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/{version}/{page}/messages", AnswerAsync);
        Desk = new GraphDesk(Pages, Time);
        Desk.Map(_app);
        _app.MapFallback(context =>
        {
            _unexpected.Enqueue($"{context.Request.Method} {context.Request.Path}");
            return RefuseAsync(context, 404, 100, 33, "Unknown path.");
        });
    }

    public Uri Address => new(_app.Urls.First());

    /// <summary>Messages that went out to shoppers, in their order.</summary>
    public List<GraphCall> Messages => [.. _taken.Where(call => call.Message is not null)];

    public List<GraphCall> Actions => [.. _taken.Where(call => call.Action is not null)];

    /// <summary>Calls of any kind and end.</summary>
    public long Tries => Interlocked.Read(ref _tries);

    /// <summary>Where echoes go; nothing: none are sent.</summary>
    public EchoPost? Echoes { get; set; }

    /// <summary>Whether only known pages are answered.</summary>
    public bool ChecksPage
    {
        get => Pages.IsStrict;
        set => Pages.IsStrict = value;
    }

    /// <summary>The clock of Meta and of the service.</summary>
    public ShiftedTime Time { get; } = new(TestPage.Noon);

    public GraphPages Pages { get; } = new();

    /// <summary>Where pages are set up.</summary>
    public GraphDesk Desk { get; }

    public MetaThreads Threads => field ??= new MetaThreads(Time);

    /// <summary>Headers that go with every answer.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>Most messages in a second of real time before the rest is refused with 613; nothing: any number.</summary>
    public int? MostPerSecond { get; set; }

    /// <summary>Messages that were refused with Meta's own codes, in their order.</summary>
    public IReadOnlyCollection<GraphRefusal> Refusals => _refusals;

    /// <summary>Whether troubles meet "typing" as well; a slow turn may show it, and the test's trouble is mostly not for that.</summary>
    public bool TroublesMeetTyping { get; set; }

    public static async Task<GraphStandIn> StartAsync()
    {
        var standIn = new GraphStandIn();
        await standIn._app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>Meets the next messages with troubles, one each.</summary>
    public void Meet(params ReadOnlySpan<GraphTrouble> troubles)
    {
        foreach (var trouble in troubles)
        {
            _troubles.Enqueue(trouble);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (Echoes is not null)
        {
            await Echoes.DisposeAsync();
        }

        await _app.DisposeAsync();
        Assert.Empty(_unexpected);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        Interlocked.Increment(ref _tries);
        var body = (JsonObject)(await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted))!;
        var page = (string)context.Request.RouteValues["page"]!;
        foreach (var (name, value) in Headers)
        {
            context.Response.Headers[name] = value;
        }

        if ((Pages.Problem(context, page) ?? GraphRules.Refusal(body)) is { } problem)
        {
            _unexpected.Enqueue(problem);
            await RefuseAsync(context, 400, 100, 0, problem);
        }
        else if ((body.ContainsKey("message") || TroublesMeetTyping) && _troubles.TryDequeue(out var trouble))
        {
            await BeTroubleAsync(context, page, body, trouble);
        }
        else if (Refusal(page, body) is { } refusal)
        {
            Keep(body, refusal);
            await RefuseAsync(context, 400, refusal.Code, refusal.Subcode, refusal.Words);
        }
        else
        {
            await TakeAndAnswerAsync(context, page, body);
        }
    }

    private GraphRefusal? Refusal(string page, JsonObject body) =>
        Pages.IsRevoked(page) ? GraphRefusal.TokenEnded
        : !body.ContainsKey("message") ? null
        : _seconds.AddOrUpdate(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds(), 1, (_, before) => before + 1) > MostPerSecond ? GraphRefusal.TooFast
        : Threads.Refusal(body);

    private void Keep(JsonObject body, GraphRefusal refusal)
    {
        if (body.ContainsKey("message"))
        {
            _refusals.Enqueue(refusal);
        }
    }

    private async Task TakeAndAnswerAsync(HttpContext context, string page, JsonObject body)
    {
        var call = Take(page, body);
        await context.Response.WriteAsJsonAsync(new { recipient_id = call.Person, message_id = call.MessageId }, context.RequestAborted);
    }

    private async Task BeTroubleAsync(HttpContext context, string page, JsonObject body, GraphTrouble trouble)
    {
        switch (trouble)
        {
            case GraphTrouble.Error error:
                await RefuseAsync(context, error.Status, error.Code, error.Subcode, "As the test wants it.");
                break;
            case GraphTrouble.Gateway gateway:
                context.Response.StatusCode = gateway.Status;
                await context.Response.WriteAsync("<html>Bad gateway</html>", context.RequestAborted);
                break;
            case GraphTrouble.Slow slow:
                await Task.Delay(slow.By, context.RequestAborted);
                await TakeAndAnswerAsync(context, page, body);
                break;
            case GraphTrouble.Hang:
                Take(page, body);
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, context.RequestAborted))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
                }

                break;
            case GraphTrouble.TakeAndDrop:
                Take(page, body);
                context.Abort();
                break;
            default:
                context.Abort();
                break;
        }
    }

    private GraphCall Take(string page, JsonObject body)
    {
        var call = new GraphCall(page, (string)body["recipient"]!["id"]!, body, "m_out_" + Interlocked.Increment(ref _messageIds), TimeProvider.System.GetUtcNow());
        _taken.Enqueue(call);
        if (call.Message is not null)
        {
            Echoes?.Send(call);
        }

        return call;
    }

    private static Task RefuseAsync(HttpContext context, int status, int code, int subcode, string words)
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(new { error = new { message = $"(#{code}) {words}", type = "OAuthException", code, error_subcode = subcode, fbtrace_id = "AbC" } }, context.RequestAborted);
    }
}
