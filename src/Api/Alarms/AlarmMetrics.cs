using System.Diagnostics.Metrics;

namespace ProductQA.Api.Alarms;

/// <summary>The alarms that stand, on <c>/metrics</c>, by kind.</summary>
public sealed class AlarmMetrics
{
    public const string MeterName = "ProductQA.Alarms";

    private readonly AlarmStore _alarms;

    public AlarmMetrics(IMeterFactory factory, AlarmStore alarms)
    {
        _alarms = alarms;
        factory.Create(MeterName).CreateObservableGauge("productqa_alarms", Standing, description: "Alarms that an operator must mend, by kind.");
    }

    private IEnumerable<Measurement<int>> Standing()
    {
        var standing = _alarms.Standing();
        return ((string[])[AlarmKinds.Token, AlarmKinds.Policy]).Select(kind =>
            new Measurement<int>(standing.Count(alarm => alarm.Kind == kind), KeyValuePair.Create<string, object?>("kind", kind)));
    }
}
