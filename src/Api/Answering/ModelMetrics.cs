using System.Diagnostics.Metrics;

namespace ProductQA.Api.Answering;

/// <summary>What operators see of the intent models on <c>/metrics</c>.</summary>
public sealed class ModelMetrics
{
    public const string MeterName = "ProductQA.IntentModel";

    private readonly Counter<long> _shadowTurns;
    private long _failures;
    private volatile string? _serving;
    private volatile bool _isRefused;

    public ModelMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        meter.CreateObservableCounter("productqa_intent_model_failures", () => Interlocked.Read(ref _failures), description: "Models of the registry that could not be taken into service.");
        _shadowTurns = meter.CreateCounter<long>("productqa_shadow_turns", description: "Turns on which a challenger was tried, by how that ended.");
        meter.CreateObservableGauge("productqa_intent_model_refused", () => _isRefused ? 1 : 0, description: "1 while the promoted model cannot be loaded and another one serves.");
        meter.CreateObservableGauge("productqa_intent_model", Serving, description: "The model in service, as a label.");
    }

    public void Serves(string model, bool isRefused) => (_serving, _isRefused) = (model, isRefused);

    public void CountFailure() => Interlocked.Increment(ref _failures);

    /// <summary>Counts a turn of shadow mode: <c>agreed</c>, <c>disagreed</c>, <c>dropped</c> or <c>failed</c>.</summary>
    public void CountShadow(string end) => _shadowTurns.Add(1, KeyValuePair.Create<string, object?>("end", end));

    private IEnumerable<Measurement<int>> Serving() => _serving is { } model ? [new(1, KeyValuePair.Create<string, object?>("model", model))] : [];
}
