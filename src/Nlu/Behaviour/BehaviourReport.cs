using ProductQA.Nlu.Models;

namespace ProductQA.Nlu.Behaviour;

/// <summary>How a model did in behaviour suites.</summary>
/// <param name="Cases">Number of cases over all capabilities.</param>
/// <param name="Failures">How many of them failed.</param>
/// <param name="Capabilities">For each capability, in the order of the suites.</param>
public sealed record BehaviourReport(int Cases, int Failures, IReadOnlyList<CapabilityResult> Capabilities)
{
    /// <summary>Failed share of all cases, 0 to 1.</summary>
    public double FailureRate => Cases == 0 ? 0 : (double)Failures / Cases;

    /// <summary>The report for a model's card; null where nothing was tried.</summary>
    public IReadOnlyList<SuiteFigures>? ToFigures() =>
        Cases == 0 ? null : [.. Capabilities.Select(capability => new SuiteFigures(capability.Capability, capability.Cases, capability.Cases - capability.Failures))];
}

/// <summary>How a model did in one capability.</summary>
/// <param name="Capability">Its name.</param>
/// <param name="Cases">Number of cases, at least 1.</param>
/// <param name="Failures">How many failed.</param>
/// <param name="Tests">For each test.</param>
public sealed record CapabilityResult(string Capability, int Cases, int Failures, IReadOnlyList<BehaviourTestResult> Tests)
{
    /// <summary>Failed share, 0 to 1.</summary>
    public double FailureRate => (double)Failures / Cases;
}

/// <summary>How a model did in one test.</summary>
/// <param name="Name">What a model must do.</param>
/// <param name="Type">How it was judged.</param>
/// <param name="Cases">Number of cases, at least 1.</param>
/// <param name="Failures">Every case that failed.</param>
public sealed record BehaviourTestResult(string Name, BehaviourType Type, int Cases, IReadOnlyList<BehaviourFailure> Failures)
{
    /// <summary>Failed share, 0 to 1.</summary>
    public double FailureRate => (double)Failures.Count / Cases;
}

/// <summary>A case that failed.</summary>
/// <param name="Text">The plain text.</param>
/// <param name="Changed">The changed text; null where the plain one was judged.</param>
/// <param name="Expected">What was expected, in words.</param>
/// <param name="Intent">The intent of the judged text, threshold included.</param>
/// <param name="Confidence">Confidence in the judged text's best intent, 0 to 1.</param>
public sealed record BehaviourFailure(string Text, string? Changed, string Expected, string Intent, double Confidence);
