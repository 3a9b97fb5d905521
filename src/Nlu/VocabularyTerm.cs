namespace ProductQA.Nlu;

/// <summary>A word or phrase of a catalog.</summary>
/// <param name="Kind">
/// What it names: <see cref="SlotKinds.Brand"/>, <see cref="SlotKinds.Product"/> (a kind of product), <see cref="SlotKinds.ModelNumber"/>,
/// <see cref="SlotKinds.Attribute"/>, <see cref="SlotKinds.AttributeValue"/>, <see cref="SlotKinds.Colour"/> or <see cref="SlotKinds.Size"/>.
/// </param>
/// <param name="Text">How a shopper may write it, and how the catalog does unless <paramref name="Value"/> says otherwise.</param>
/// <param name="Value">What a slot found by it has as value; the text where it is nothing.</param>
public readonly record struct VocabularyTerm(string Kind, string Text, string? Value = null);
