using System.Diagnostics.Metrics;

namespace ProductQA.Api.Phrasing.LanguageModel;

/// <summary>What operators see of the language model on <c>/metrics</c>.</summary>
public sealed class RewordingMetrics
{
    public const string MeterName = "ProductQA.Rewording";

    private readonly Counter<long> _ends;
    private readonly Counter<long> _calls;
    private readonly Counter<long> _tokens;
    private readonly Histogram<double> _wait;

    public RewordingMetrics(IMeterFactory factory)
    {
        var meter = factory.Create(MeterName);
        _ends = meter.CreateCounter<long>("productqa_rewordings", description: "Answers that a language model might have put into other words, by how that ended; all but sent went out as templates.");
        _calls = meter.CreateCounter<long>("productqa_rewording_calls", description: "Calls to the language model's server, second tries counted too.");
        _tokens = meter.CreateCounter<long>("productqa_rewording_tokens", description: "Tokens that the server says it read (input) and wrote (output).");
        _wait = meter.CreateHistogram<double>("productqa_rewording_wait", "s", "How long an answer waited for the language model.");
    }

    /// <summary>Counts an end: <c>sent</c>, <c>refused</c> with the guard's verdict, <c>failed</c>, <c>paused</c> or <c>over_budget</c>.</summary>
    public void CountEnd(string end, GuardVerdict verdict = GuardVerdict.Passed) => _ends.Add(
        1, KeyValuePair.Create<string, object?>("end", end), KeyValuePair.Create<string, object?>("verdict", verdict == GuardVerdict.Passed ? "" : verdict.ToString()));

    public void CountCall() => _calls.Add(1);

    public void CountTokens(int read, int written)
    {
        _tokens.Add(read, KeyValuePair.Create<string, object?>("kind", "input"));
        _tokens.Add(written, KeyValuePair.Create<string, object?>("kind", "output"));
    }

    public void RecordWait(TimeSpan wait) => _wait.Record(wait.TotalSeconds);
}
