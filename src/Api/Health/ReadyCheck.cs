using Microsoft.Extensions.Diagnostics.HealthChecks;
using ProductQA.Api.Alarms;
using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Health;

/// <summary>
/// Ready means that a message can be answered: the record can be read, the index is there, and an intent model is in service. While an alarm
/// stands the service is ready but degraded, and says what an operator must mend.
/// </summary>
public sealed class ReadyCheck(CatalogStore catalog, LiveCatalog live, IntentModel intents, AlarmStore alarms) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            var products = catalog.Counts().Products;
            if (alarms.Standing() is { Count: > 0 } standing)
            {
                return Task.FromResult(HealthCheckResult.Degraded(string.Join('\n', standing.Select(alarm => alarm.Message))));
            }

            return Task.FromResult(HealthCheckResult.Healthy($"{products} products, {live.AttributeNames} attribute names, {intents.Current.Intents.Count} intents of model {intents.Serving.Card.Model}"));
        }
        catch (Exception fault) when (fault is System.Data.Common.DbException or CatalogIndexException or IOException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The record, the index or the intent model cannot be read."));
        }
    }
}
