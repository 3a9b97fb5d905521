using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;
using ProductQA.Api.Alarms;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.LanguageModel;

namespace ProductQA.Api.Health;

/// <summary>For operators: <c>/health/live</c> (the process runs), <c>/health/ready</c> (it can answer), <c>/metrics</c> (Prometheus).</summary>
public static class HealthEndpoints
{
    public static void AddHealth(this IServiceCollection services)
    {
        services.AddSingleton<AlarmMetrics>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("ready");
        services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter("System.Runtime", ModelMetrics.MeterName, RewordingMetrics.MeterName, AlarmMetrics.MeterName, LateAnswers.MeterName).AddPrometheusExporter());
    }

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = WriteAsync });
        _ = routes.ServiceProvider.GetRequiredService<AlarmMetrics>();
        routes.MapPrometheusScrapingEndpoint("/metrics");
    }

    /// <summary>The state, and where it is degraded the sentences that say the cure.</summary>
    private static Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "text/plain; charset=utf-8";
        var why = report.Status == HealthStatus.Degraded ? report.Entries.Values.Select(entry => entry.Description).OfType<string>() : [];
        return context.Response.WriteAsync(string.Join('\n', why.Prepend(report.Status.ToString())), context.RequestAborted);
    }
}
