using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using ProductQA.Api;

namespace ProductQA.Bench;

/// <summary>
/// The service's parts over a data folder: the one that the environment variable PRODUCTQA_BENCH_DATA names (import a large catalog into it first),
/// else a throw-away one with the sample shop.
/// </summary>
internal sealed class BenchShop : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BenchShop(WebApplication app, string data) => (_app, Data) = (app, data);

    public string Data { get; }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<BenchShop> OpenAsync()
    {
        var data = Environment.GetEnvironmentVariable("PRODUCTQA_BENCH_DATA") ?? Directory.CreateTempSubdirectory("productqa-bench-").FullName;
        var builder = WebApplication.CreateBuilder(["--Data:Directory=" + data]);
        builder.Services.AddProductQA(builder.Configuration);
        var app = builder.Build();
        await StartUp.PrepareAsync(app.Services, toAnswer: true, CancellationToken.None);
        return new BenchShop(app, data);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
