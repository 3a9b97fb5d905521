using ProductQA.Nlu.Models;

namespace ProductQA.Nlu.Training;

/// <summary>Where training decided to stop answering.</summary>
/// <param name="Overall">Confidence from 0 to 1 below which an utterance is out of scope.</param>
/// <param name="Interval">Where it would lie with other training rows of the same kind, in 95 of 100 cases.</param>
/// <param name="Intents">Thresholds of single intents, in alphabetical order; an intent that is not there takes the overall one.</param>
public sealed record ChosenThresholds(double Overall, ConfidenceInterval Interval, IReadOnlyList<IntentThreshold> Intents);

/// <summary>An intent's own threshold.</summary>
/// <param name="Intent">Its name.</param>
/// <param name="Threshold">Confidence from 0 to 1.</param>
/// <param name="Interval">Where it would lie in 95 of 100 cases.</param>
public sealed record IntentThreshold(string Intent, double Threshold, ConfidenceInterval Interval);
