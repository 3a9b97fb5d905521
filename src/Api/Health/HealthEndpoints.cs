using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Health;

/// <summary>For operators: <c>/health/live</c> (the process runs), <c>/health/ready</c> (it can answer), <c>/metrics</c> (Prometheus).</summary>
public static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready");
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", ModelMetrics.MeterName, RewordingMetrics.MeterName, LateAnswers.MeterName).AddPrometheusExporter());
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready");
        routes.MapPrometheusScrapingEndpoint("/metrics");
    }
}
