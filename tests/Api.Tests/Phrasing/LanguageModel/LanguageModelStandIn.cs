using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductQA.Api.Tests.Phrasing.LanguageModel;

/// <summary>Stands in for an OpenAI-compatible server at the wire: keeps what it was asked and answers as the test wants it.</summary>
internal sealed class LanguageModelStandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ModelCall> _calls = new();

    private LanguageModelStandIn()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapPost("/v1/chat/completions", AnswerAsync);
    }

    public Uri Endpoint => new(_app.Urls.First() + "/v1");

    public IReadOnlyCollection<ModelCall> Calls => _calls;

    /// <summary>What the model says, given the sentence that it was asked to reword.</summary>
    public Func<string, string> Says { get; set; } = sentence => sentence;

    public ModelTrouble Trouble { get; set; }

    /// <summary>How many calls the trouble lasts; all where nothing is said.</summary>
    public int TroubleFor { get; set; } = int.MaxValue;

    public static async Task<LanguageModelStandIn> StartAsync()
    {
        var standIn = new LanguageModelStandIn();
        await standIn._app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _app.DisposeAsync();
        _stop.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var call = new ModelCall(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
        _calls.Enqueue(call);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, context.RequestAborted);
        switch (TroubleFor-- > 0 ? Trouble : ModelTrouble.None)
        {
            case ModelTrouble.Hang:
                await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
                break;
            case ModelTrouble.HalfBody:
                await WriteAsync(context, 200, Half);
                await context.Response.Body.FlushAsync(either.Token);
                await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
                break;
            case ModelTrouble.BrokenOff:
                context.Response.ContentLength = 10_000;
                await WriteAsync(context, 200, Half);
                await context.Response.Body.FlushAsync(either.Token);
                context.Abort();
                break;
            case ModelTrouble.Drip:
                await FloodAsync(context, [(byte)' '], long.MaxValue, TimeSpan.FromMilliseconds(20), either.Token);
                break;
            case ModelTrouble.Huge:
                await FloodAsync(context, new byte[65_536], 10 * 1024 * 1024, TimeSpan.Zero, either.Token);
                break;
            case ModelTrouble.Endless:
                await FloodAsync(context, new byte[65_536], long.MaxValue, TimeSpan.Zero, either.Token);
                break;
            case ModelTrouble.Drop:
                context.Abort();
                break;
            case ModelTrouble.None:
                await WriteAsync(context, 200, Completion(Says(call.Sentence)).ToJsonString());
                break;
            default:
                var (status, body) = Fault(Trouble);
                await WriteAsync(context, status, body);
                break;
        }
    }

    private const string Half = """{"id":"c1","choices":[{"message":{"role":"assi""";

    private static async Task FloodAsync(HttpContext context, byte[] part, long most, TimeSpan pause, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "application/json";
        for (var sent = 0L; sent < most; sent += part.Length)
        {
            await context.Response.Body.WriteAsync(part, cancellationToken);
            await context.Response.Body.FlushAsync(cancellationToken);
            if (pause > TimeSpan.Zero)
            {
                await Task.Delay(pause, cancellationToken);
            }
        }
    }

    private static (int Status, string Body) Fault(ModelTrouble trouble) => trouble switch
    {
        ModelTrouble.ServerError => (500, """{"error":{"message":"Incorrect API key provided: the-key","type":"server_error"}}"""),
        ModelTrouble.TooMany => (429, """{"error":{"message":"Slow down","type":"rate_limit_exceeded"}}"""),
        ModelTrouble.WrongKey => (401, """{"error":{"message":"Incorrect API key provided: the-key"}}"""),
        ModelTrouble.Moved => (307, ""),
        ModelTrouble.Html => (200, "<html>Bad gateway</html>"),
        ModelTrouble.HalfJson => (200, Half),
        ModelTrouble.NoChoices => (200, """{"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
        ModelTrouble.OtherJson => (200, """[{"choices":42}]"""),
        _ => (200, ""),
    };

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = status == 307 ? "/v1/chat/completions" : default;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static JsonObject Completion(string words) => new()
    {
        ["id"] = "c1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "m",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["finish_reason"] = "stop",
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = words },
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 1, ["completion_tokens"] = 1, ["total_tokens"] = 2 },
    };
}

/// <summary>What the stand-in does instead of its duty.</summary>
internal enum ModelTrouble
{
    None,
    Hang,
    Drop,
    ServerError,
    TooMany,
    WrongKey,
    Html,
    HalfJson,
    NoChoices,
    OtherJson,
    NoBody,

    /// <summary>It sends us elsewhere.</summary>
    Moved,

    /// <summary>Half an answer, then silence.</summary>
    HalfBody,

    /// <summary>Half an answer, then the line goes dead.</summary>
    BrokenOff,

    /// <summary>A blank every 20 milliseconds, for ever.</summary>
    Drip,

    /// <summary>Ten megabytes.</summary>
    Huge,

    /// <summary>As much as anybody reads.</summary>
    Endless,
}
