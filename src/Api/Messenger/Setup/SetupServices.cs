using Microsoft.Extensions.Options;
using ProductQA.Api.Outbox;

namespace ProductQA.Api.Messenger.Setup;

/// <summary>What setting a page up and checking it needs. The calls' addresses hold tokens, so nothing of them is logged.</summary>
public static class SetupServices
{
    public static IServiceCollection AddPageSetup(this IServiceCollection services)
    {
        services.AddHttpClient<PageGraph>(Hasten).RemoveAllLoggers();
        services.AddHttpClient<WebhookProbe>(Hasten)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false })
            .RemoveAllLoggers();
        return services.AddTransient<PageInspection>().AddTransient<PageSetup>().AddSingleton<PageProfile>().AddSingleton<IceBreakers>();
    }

    private static void Hasten(IServiceProvider provider, HttpClient http)
    {
        http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<OutboxOptions>>().Value.SendTimeoutSeconds);
        http.MaxResponseContentBufferSize = 1 << 20;
    }
}
