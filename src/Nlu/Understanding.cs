using System.Text;

namespace ProductQA.Nlu;

/// <summary>What one utterance was understood as.</summary>
/// <param name="Utterance">The text as it came in.</param>
/// <param name="Intents">Intents from most to least likely; at least one.</param>
/// <param name="Threshold">Confidence from 0 to 1 below which the utterance counts as out of scope; chosen on training data alone.</param>
/// <param name="Slots">Named spans in the order of the text; may be empty.</param>
public sealed record Understanding(
    string Utterance,
    IReadOnlyList<RankedIntent> Intents,
    double Threshold,
    IReadOnlyList<Slot> Slots)
{
    private readonly IReadOnlyList<UnderstoodPart>? _parts;

    /// <summary>
    /// The wishes of the utterance in the order of the text: one for most, and then it is the whole. <see cref="Intents"/> are those of the part
    /// that needs an answer most: "thanks! how much is it" is a question for the price.
    /// </summary>
    public IReadOnlyList<UnderstoodPart> Parts
    {
        get => _parts ?? [new UnderstoodPart(0, Utterance.Length, Intents, Slots)];
        init => _parts = value;
    }

    /// <summary>The most likely intent.</summary>
    public RankedIntent Top => Intents[0];

    /// <summary>Whether the utterance belongs to none of the intents: too little confidence, or the learned out-of-scope intent itself.</summary>
    public bool IsOutOfScope => Top.Name == IntentNames.OutOfScope || Top.Confidence < Threshold;

    /// <summary>The label to act on: the top one, or <see cref="IntentNames.OutOfScope"/>.</summary>
    public string Label => IsOutOfScope ? IntentNames.OutOfScope : Top.Name;

    /// <summary>The intent of the dialogue that the label stands for: one of <see cref="IntentNames"/> where <see cref="Acts"/> knows it.</summary>
    public string Intent => Acts.IntentOf(Label);

    /// <summary>The understanding of one of its parts alone: its words, its intents, and its slots counted from the part's beginning.</summary>
    public Understanding Of(UnderstoodPart part)
    {
        ArgumentNullException.ThrowIfNull(part);
        Slot[] slots = [.. part.Slots.Select(slot => slot with { Start = slot.Start - part.Start })];
        return new Understanding(Utterance.Substring(part.Start, part.Length), part.Intents, Math.Min(Threshold, part.Top.Confidence), slots) { Acts = Acts };
    }

    /// <summary>The utterance with a blank in place of every slot of some kinds: "I'll take " of "I'll take two".</summary>
    /// <param name="kinds">Kinds of slots, of <see cref="SlotKinds"/>.</param>
    public string Without(params ReadOnlySpan<string> kinds)
    {
        var text = new StringBuilder(Utterance);
        foreach (var slot in Slots)
        {
            if (kinds.Contains(slot.Kind))
            {
                text.Remove(slot.Start, slot.Length).Insert(slot.Start, " ", slot.Length);
            }
        }

        return text.ToString();
    }

    /// <summary>What the dialogue does with each label.</summary>
    public IntentActs Acts { get; init; } = IntentActs.Own;
}

/// <summary>An intent's name with its calibrated confidence.</summary>
/// <param name="Name">A label of the training data, such as <c>product_question</c>.</param>
/// <param name="Confidence">Probability from 0 to 1 that this intent is right, calibrated on held-out rows.</param>
public sealed record RankedIntent(string Name, double Confidence);

/// <summary>A named span of the utterance.</summary>
/// <param name="Kind">What the span names: one of <see cref="SlotKinds"/>.</param>
/// <param name="Start">Index of its first character in the utterance, from 0.</param>
/// <param name="Length">Number of characters, at least 1.</param>
/// <param name="Value">The normalised value: digits for a quantity, a decimal number for money, the upper-case code for an order number.</param>
public sealed record Slot(string Kind, int Start, int Length, string Value)
{
    /// <summary>Index of the first character behind it.</summary>
    public int End => Start + Length;

    /// <summary>Of a price: the ISO 4217 code in upper case ("USD"); nothing where the text names no currency.</summary>
    public string? Currency { get; init; }

    /// <summary>Of a price: how it compares; nothing for any other slot.</summary>
    public PriceComparison? Comparison { get; init; }
}
