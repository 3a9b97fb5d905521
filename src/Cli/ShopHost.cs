using System.CommandLine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using ProductQA.Api;

namespace ProductQA.Cli;

/// <summary>The service's own parts over the data folder of a verb, without its doors: the same settings, the same code, no listening.</summary>
internal sealed class ShopHost : IAsyncDisposable
{
    private readonly IHost _host;

    private ShopHost(IHost host) => _host = host;

    public static async Task<ShopHost> OpenAsync(ParseResult arguments, bool toAnswer, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddEnvironmentVariables();
        if (arguments.GetResult(VerbOptions.Data) is { Implicit: false } || builder.Configuration["Data:Directory"] is null)
        {
            builder.Configuration["Data:Directory"] = arguments.GetValue(VerbOptions.Data)!.FullName;
        }

        builder.Logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Simple);
        builder.Services.AddProductQA(builder.Configuration);
        var host = builder.Build();
        await StartUp.PrepareAsync(host.Services, toAnswer, cancellationToken);
        return new ShopHost(host);
    }

    public T Get<T>()
        where T : notnull => _host.Services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        if (_host is IAsyncDisposable host)
        {
            await host.DisposeAsync();
        }
    }
}
