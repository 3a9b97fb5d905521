using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Cli.Tests.Messenger;

/// <summary>Meta's part that sets pages up, on a port of this machine, with a webhook beside it that answers as the service's does.</summary>
internal sealed class MetaDoor : IAsyncDisposable
{
    private readonly WebApplication _app;

    private MetaDoor()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        Desk = new GraphDesk(Pages, new ShiftedTime(TestPage.Noon));
        Desk.Map(_app);
        _app.MapGet("/webhooks/messenger", (HttpContext context) =>
            context.Request.Query["hub.verify_token"] == TestPage.VerifyToken ? Results.Text(context.Request.Query["hub.challenge"]) : Results.StatusCode(403));
    }

    public GraphPages Pages { get; } = new();

    public GraphDesk Desk { get; }

    public string Address => _app.Urls.First();

    public static async Task<MetaDoor> OpenAsync(ProductQaProgram program)
    {
        var door = new MetaDoor();
        await door._app.StartAsync(TestContext.Current.CancellationToken);
        foreach (var (name, value) in ((string, string)[])
            [("AppSecret", TestPage.AppSecret), ("PageAccessToken", TestPage.AccessToken), ("VerifyToken", TestPage.VerifyToken), ("PageId", TestPage.Id), ("AppId", TestPage.AppId), ("GraphBaseUrl", door.Address)])
        {
            program.Settings[$"Messenger__{name}"] = value;
        }

        program.Settings["Server__PublicUrl"] = door.Address;
        return door;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
