using Microsoft.Extensions.Options;

namespace ProductQA.Api.Documents;

/// <summary>What documents need.</summary>
public static class DocumentServices
{
    public static IServiceCollection AddDocuments(this IServiceCollection services)
    {
        services.AddHttpClient<DocumentFetcher>(http =>
            {
                http.Timeout = Timeout.InfiniteTimeSpan;
                http.DefaultRequestHeaders.UserAgent.ParseAdd("ProductQA/1");
                http.DefaultRequestHeaders.Accept.ParseAdd("application/pdf, text/html;q=0.9, text/markdown;q=0.9, text/plain;q=0.8");
            })
            .ConfigurePrimaryHttpMessageHandler(provider => DocumentFetcher.Handler(provider.GetRequiredService<IOptions<DocumentOptions>>().Value))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        return services
            .AddSingleton<DocumentStore>()
            .AddSingleton<DocumentDesk>()
            .AddSingleton<PassageMaintenance>()
            .AddSingleton<LivePassages>();
    }
}
