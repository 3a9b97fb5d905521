namespace ProductQA.Nlu.Training;

/// <summary>One row of training or test data.</summary>
/// <param name="Text">What a shopper wrote.</param>
/// <param name="Intent">The intent it was labelled with; <see cref="IntentNames.OutOfScope"/> when it belongs to none.</param>
public sealed record LabelledUtterance(string Text, string Intent);
