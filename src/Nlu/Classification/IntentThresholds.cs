using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Classification;

/// <summary>The confidence below which an utterance is out of scope: one for all intents, and maybe other ones for some.</summary>
/// <param name="Overall">From 0 to 1.</param>
/// <param name="Intents">Those of single intents, 0 to 1.</param>
internal sealed record IntentThresholds(double Overall, IReadOnlyDictionary<string, double> Intents)
{
    public double For(string intent) => Intents.TryGetValue(intent, out var own) ? own : Overall;

    public static IntentThresholds Of(ChosenThresholds chosen) =>
        new(chosen.Overall, chosen.Intents.ToDictionary(intent => intent.Intent, intent => intent.Threshold, StringComparer.Ordinal));
}
