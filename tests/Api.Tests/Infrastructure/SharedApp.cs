using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests;

/// <summary>One service for all tests of a class; each test writes as a person of its own.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    private MessengerApp? _app;

    internal MessengerApp App => _app ?? throw new InvalidOperationException("The service was not started.");

    public async ValueTask InitializeAsync() => _app = await MessengerApp.StartAsync();

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }
}
