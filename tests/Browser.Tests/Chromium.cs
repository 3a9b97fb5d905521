using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ProductQA.Browser.Tests.Chromium))]

namespace ProductQA.Browser.Tests;

/// <summary>The machine's own Chromium, started once. Where there is none the tests skip, or fail when everything must run.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    private static readonly string[] Quiet =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    /// <summary>Milliseconds; far more than a page takes, so that a busy machine fails no test.</summary>
    private const int LongestWait = 30_000;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A page of a new visitor.</summary>
    public async Task<IPage> OpenAsync(Uri shop)
    {
        var browser = await LaunchedAsync();
        var visitor = await browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = shop.ToString() });
        visitor.SetDefaultTimeout(LongestWait);
        Assertions.SetDefaultExpectTimeout(LongestWait);
        return await visitor.NewPageAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _gate.Dispose();
    }

    private async Task<IBrowser> LaunchedAsync()
    {
        var path = Path();
        await _gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            _playwright ??= await Playwright.CreateAsync();
            return _browser ??= await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = path, Headless = true, Args = Quiet });
        }
        finally
        {
            _gate.Release();
        }
    }

    private static string Path()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator);
        var found = Names.SelectMany(name => folders.Select(folder => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
        if (found is null && Environment.GetEnvironmentVariable("PRODUCTQA_TEST_ALL") != "1")
        {
            Assert.Skip("needs Chromium on the PATH (Debian: apt-get install chromium)");
        }

        return found ?? throw new InvalidOperationException("PRODUCTQA_TEST_ALL is 1, but there is no Chromium on the PATH.");
    }
}
