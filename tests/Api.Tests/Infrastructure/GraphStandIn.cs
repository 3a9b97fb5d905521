using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>
/// Stands in for Meta's Send API at the wire: checks token, proof and limits, keeps what it took in its order, and can be told to fail.
/// What it did not expect fails the test when the stand-in is disposed.
/// </summary>
internal sealed class GraphStandIn : IAsyncDisposable
{
    private static readonly string Proof = Convert.ToHexStringLower(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(TestPage.AppSecret), Encoding.UTF8.GetBytes(TestPage.AccessToken)));

    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<GraphCall> _taken = new();
    private readonly ConcurrentQueue<string> _unexpected = new();
    private readonly ConcurrentQueue<GraphTrouble> _troubles = new();
    private long _messageIds;
    private long _tries;

    private GraphStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/{version}/{page}/messages", AnswerAsync);
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

    /// <summary>Whether only the test's page is known.</summary>
    public bool ChecksPage { get; set; } = true;

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
        if (Problem(context, body) is { } problem)
        {
            _unexpected.Enqueue(problem);
            await RefuseAsync(context, 400, 100, 0, problem);
        }
        else if ((body.ContainsKey("message") || TroublesMeetTyping) && _troubles.TryDequeue(out var trouble))
        {
            await BeTroubleAsync(context, body, trouble);
        }
        else
        {
            var call = Take(body);
            await context.Response.WriteAsJsonAsync(new { recipient_id = call.Person, message_id = call.MessageId }, context.RequestAborted);
        }
    }

    private string? Problem(HttpContext context, JsonObject body) =>
        context.Request.Query["access_token"] != TestPage.AccessToken ? "a wrong access token"
        : context.Request.Query["appsecret_proof"] != Proof ? "a wrong appsecret_proof"
        : ChecksPage && context.Request.RouteValues["page"] is not TestPage.Id ? "an unknown page"
        : GraphRules.Refusal(body);

    private async Task BeTroubleAsync(HttpContext context, JsonObject body, GraphTrouble trouble)
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
            case GraphTrouble.Hang:
                Take(body);
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, context.RequestAborted))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
                }

                break;
            case GraphTrouble.TakeAndDrop:
                Take(body);
                context.Abort();
                break;
            default:
                context.Abort();
                break;
        }
    }

    private GraphCall Take(JsonObject body)
    {
        var call = new GraphCall((string)body["recipient"]!["id"]!, body, "m_out_" + Interlocked.Increment(ref _messageIds));
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
