using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ProductQA.Api.Tests.Catalog;

/// <summary>Stands in for a merchant's web server: serves a feed as the test wants it, and counts.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FeedServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/feed.tsv", AnswerAsync);
        _app.MapGet("/circle", () => Results.Redirect("/circle"));
        _app.MapGet("/moved", () => Results.Redirect("/feed.tsv"));
    }

    public Uri Address => new(new Uri(_app.Urls.First()), "/feed.tsv?key=hidden");

    public string Content { get; set; } = "";

    public string Version { get; set; } = "\"1\"";

    /// <summary>What to do instead of answering.</summary>
    public Func<HttpContext, Task>? Trouble { get; set; }

    public string? Authorization { get; private set; }

    public int Sent { get; private set; }

    public int NotModified { get; private set; }

    public static async Task<FeedServer> StartAsync()
    {
        var server = new FeedServer();
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        Authorization = context.Request.Headers.Authorization;
        if (Trouble is not null)
        {
            await Trouble(context);
        }
        else if (context.Request.Headers.IfNoneMatch == Version)
        {
            NotModified++;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
        }
        else
        {
            Sent++;
            context.Response.Headers.ETag = Version;
            context.Response.Headers.LastModified = DateTimeOffset.UnixEpoch.ToString("R", CultureInfo.InvariantCulture);
            await context.Response.WriteAsync(Content, context.RequestAborted);
        }
    }
}
