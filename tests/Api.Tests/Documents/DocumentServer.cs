using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ProductQA.Api.Tests.Documents;

/// <summary>A stand-in for a maker's server with manuals.</summary>
internal sealed class DocumentServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private DocumentServer(WebApplication app) => _app = app;

    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    public string Manual { get; set; } = "# Care\n\nDescale the mug once a month with vinegar.\n";

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public List<string> Asked { get; } = [];

    public static async Task<DocumentServer> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new DocumentServer(app);
        app.MapGet("/manual.md", server.AnswerAsync);
        app.MapGet("/moved.md", () => Results.Redirect("/manual.md"));
        app.MapGet("/round", () => Results.Redirect("/round"));
        app.MapGet("/endless", EndlessAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var etag = $"\"{Manual.GetHashCode(StringComparison.Ordinal):x}\"";
        lock (Asked)
        {
            Asked.Add(context.Request.Headers.IfNoneMatch.ToString());
        }

        context.Response.Headers.ETag = etag;
        context.Response.StatusCode = context.Request.Headers.IfNoneMatch == etag ? StatusCodes.Status304NotModified : (int)Status;
        if (context.Response.StatusCode == StatusCodes.Status200OK)
        {
            await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(Manual), context.RequestAborted);
        }
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        var part = new byte[64 * 1024];
        while (!context.RequestAborted.IsCancellationRequested)
        {
            await context.Response.Body.WriteAsync(part, context.RequestAborted);
        }
    }
}
