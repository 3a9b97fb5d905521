using ProductQA.Nlu.Behaviour;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents.Report;

/// <summary>What a report is made of.</summary>
public sealed record ReportInput
{
    /// <summary>The model in words: its id, or what it was trained on.</summary>
    public required string Model { get; init; }

    /// <summary>The test rows in words, such as the file's name.</summary>
    public required string TestRows { get; init; }

    public required DateTimeOffset Created { get; init; }

    public required IntentReport Figures { get; init; }

    /// <summary>Training rows of each intent; empty when unknown.</summary>
    public IReadOnlyDictionary<string, int> TrainingRows { get; init; } = new Dictionary<string, int>();

    /// <summary>The current model (A) against this one (B).</summary>
    public ModelComparison? Comparison { get; init; }

    /// <summary>The current model in words.</summary>
    public string? Against { get; init; }

    public LearningCurve? LearningCurve { get; init; }

    public IReadOnlyList<BehaviourResult> Behaviours { get; init; } = [];

    /// <summary>What is wrong with the data, a sentence each.</summary>
    public IReadOnlyList<string> DataWarnings { get; init; } = [];
}

/// <summary>How the model does on one capability of a behaviour suite, such as typos.</summary>
/// <param name="Capability">What is tried.</param>
/// <param name="Cases">How many cases, not negative.</param>
/// <param name="Failures">How many of them fail.</param>
/// <param name="Examples">Some that fail, a line each.</param>
public sealed record BehaviourResult(string Capability, int Cases, int Failures, IReadOnlyList<string> Examples)
{
    private const int MostExamples = 3;

    public static IReadOnlyList<BehaviourResult> Of(BehaviourReport report) =>
        [.. report.Capabilities.Select(capability => new BehaviourResult(capability.Capability, capability.Cases, capability.Failures, [.. ExamplesOf(capability)]))];

    private static IEnumerable<string> ExamplesOf(CapabilityResult capability) => capability.Tests.SelectMany(test => test.Failures).Take(MostExamples)
        .Select(failure => $"{failure.Changed ?? failure.Text} → {failure.Intent}, expected {failure.Expected}");
}
