using Microsoft.Extensions.Options;
using ProductQA.Api.Messenger;
using ProductQA.Api.Outbox.Pages;
using ProductQA.Api.Outbox.Windows;

namespace ProductQA.Api.Outbox;

/// <summary>What sending needs. The calls' addresses hold the page's token, so nothing of them is logged.</summary>
public static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddHttpClient<SendApi>((provider, http) => http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<OutboxOptions>>().Value.SendTimeoutSeconds))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services
            .AddSingleton<TypingIndicator>()
            .AddSingleton<RetrySchedule>()
            .AddSingleton<OutboxStore>()
            .AddSingleton<WindowStore>()
            .AddSingleton<WindowRules>()
            .AddSingleton<PagePauseStore>()
            .AddSingleton<PageRates>()
            .AddSingleton<PageGate>()
            .AddSingleton<Settlement>()
            .AddSingleton<Delivery>();
    }
}
