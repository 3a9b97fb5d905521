using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace ProductQA.Browser.Tests;

/// <summary>The whole service with the sample shop, on a free port and a throw-away data folder.</summary>
public sealed class RunningShop : WebApplicationFactory<Program>
{
    private readonly string _directory = Directory.CreateTempSubdirectory("productqa-browser-").FullName;

    public RunningShop()
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A client that keeps cookies and does not follow redirects, as a browser of its own.</summary>
    public HttpClient Visitor() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        try
        {
            Directory.Delete(_directory, recursive: true);
        }
        catch (IOException)
        {
            // A database file that is still open stays behind in the temporary folder.
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Data:Directory", _directory)
        .UseSetting("Messenger:PageId", "1029384756")
        .UseSetting("Shop:Name", "Larkfield Goods");
}
