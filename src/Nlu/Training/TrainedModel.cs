namespace ProductQA.Nlu.Training;

/// <summary>What training gives.</summary>
/// <param name="Engine">Ready to use.</param>
/// <param name="HeldOut">How it does on rows that it had not seen, by cross-validation.</param>
/// <param name="Seconds">How long training took.</param>
public sealed record TrainedModel(NluEngine Engine, HeldOutFigures HeldOut, double Seconds);
