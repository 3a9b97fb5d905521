using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ProductQA.Api;
using ProductQA.Api.Messenger;
using ProductQA.Api.Storage;

namespace ProductQA.Bench;

/// <summary>Accepting webhooks, 64 connections at once, with fsynced commits. The floor is a bare endpoint that reads the body and answers 200.</summary>
public class AcceptBench
{
    private const string Secret = "0123456789abcdef0123456789abcdef";
    private const int AtOnce = 64;
    private const int Posts = 1024;

    private readonly HttpClient _http = new(new SocketsHttpHandler { MaxConnectionsPerServer = AtOnce });
    private WebApplication _app = null!;
    private Uri _address = null!;
    private long _number;

    [GlobalSetup]
    public async Task SetUp()
    {
        var data = Directory.CreateTempSubdirectory("productqa-bench-").FullName;
        var builder = WebApplication.CreateBuilder(["--Data:Directory=" + data, "--Messenger:AppSecret=" + Secret, "--Messenger:PageAccessToken=t", "--Messenger:VerifyToken=v"]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddProductQA(builder.Configuration);
        _app = builder.Build();
        SchemaMigrations.Apply(_app.Services.GetRequiredService<Database>());
        _app.MapMessengerWebhook();
        _app.MapPost("/bare", async (HttpRequest request) =>
        {
            await request.Body.CopyToAsync(Stream.Null, request.HttpContext.RequestAborted);
            return Results.Ok();
        });
        await _app.StartAsync(CancellationToken.None);
        _address = new Uri(_app.Urls.First());
    }

    [GlobalCleanup]
    public async Task CleanUp()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Posts, Description = "bare endpoint")]
    public Task Bare() => PostAllAsync("/bare");

    [Benchmark(OperationsPerInvoke = Posts, Description = "webhook accepted")]
    public Task Accept() => PostAllAsync("/webhooks/messenger");

    private Task PostAllAsync(string path) => Parallel.ForAsync(0, Posts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, cancellationToken) =>
    {
        var number = Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture);
        var body = Encoding.UTF8.GetBytes(
            $$$"""{"object":"page","entry":[{"id":"1","time":1767225600123,"messaging":[{"sender":{"id":"{{{number}}}"},"recipient":{"id":"1"},"timestamp":1767225600001,"message":{"mid":"m_{{{number}}}","text":"is it waterproof"}}]}]}""");
        using var content = new ByteArrayContent(body);
        content.Headers.Add(WebhookSignature.Header, "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), body)));
        using var response = await _http.PostAsync(new Uri(_address, path), content, cancellationToken);
        response.EnsureSuccessStatusCode();
    });
}
