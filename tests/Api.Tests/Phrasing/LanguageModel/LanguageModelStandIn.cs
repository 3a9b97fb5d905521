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
        switch (Trouble)
        {
            case ModelTrouble.Hang:
                using (var either = CancellationTokenSource.CreateLinkedTokenSource(_stop.Token, context.RequestAborted))
                {
                    await Task.Delay(Timeout.InfiniteTimeSpan, either.Token);
                }

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

    private static (int Status, string Body) Fault(ModelTrouble trouble) => trouble switch
    {
        ModelTrouble.ServerError => (500, """{"error":{"message":"Incorrect API key provided: the-key","type":"server_error"}}"""),
        ModelTrouble.TooMany => (429, """{"error":{"message":"Slow down","type":"rate_limit_exceeded"}}"""),
        ModelTrouble.WrongKey => (401, """{"error":{"message":"Incorrect API key provided: the-key"}}"""),
        ModelTrouble.Html => (200, "<html>Bad gateway</html>"),
        ModelTrouble.HalfJson => (200, """{"id":"c1","choices":[{"message":{"role":"assi"""),
        ModelTrouble.NoChoices => (200, """{"id":"c1","object":"chat.completion","created":1,"model":"m","choices":[]}"""),
        ModelTrouble.OtherJson => (200, """[{"choices":42}]"""),
        _ => (200, ""),
    };

    private static Task WriteAsync(HttpContext context, int status, string body)
    {
        context.Response.StatusCode = status;
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
}
