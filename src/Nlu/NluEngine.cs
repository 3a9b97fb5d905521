using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Slots;
using ProductQA.Nlu.Splitting;

namespace ProductQA.Nlu;

/// <summary>Understands utterances with one trained model. It holds no state of a conversation and is safe to call from many threads.</summary>
public sealed class NluEngine
{
    internal NluEngine(IntentModel model, IntentActs? acts = null) => (Model, Acts) = (model, acts ?? IntentActs.Own);

    /// <summary>The intents that the model knows, in alphabetical order.</summary>
    public IReadOnlyList<string> Intents => Model.Classifier.Intents;

    /// <summary>Confidence from 0 to 1 below which an utterance counts as out of scope, where its best intent has no threshold of its own.</summary>
    public double Threshold => Model.Thresholds.Overall;

    /// <summary>What the dialogue does with each of the intents.</summary>
    public IntentActs Acts { get; }

    internal IntentModel Model { get; }

    /// <summary>The same model with another table of acts.</summary>
    public NluEngine WithActs(IntentActs acts) => new(Model, acts);

    /// <summary>Bytes that the model would take on disk.</summary>
    public long MeasureBytes() => ModelFile.Measure(Model);

    /// <summary>Loads the model of a directory that training wrote, with its table of acts and its sentence encoder where it has them.</summary>
    /// <exception cref="FileNotFoundException">The directory holds no model.</exception>
    /// <exception cref="InvalidDataException">The model's file is damaged or of another format; the message says what to do.</exception>
    public static NluEngine Load(string modelDirectory) =>
        new(ModelFile.Read(modelDirectory, EncoderPlace.Open(modelDirectory)), IntentActs.Of(modelDirectory));

    /// <summary>The text's words in lower case, with words that the model has never seen turned into the nearest word that it has: "batery" is "battery".</summary>
    public string Repair(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Model.Classifier.Repaired(text);
    }

    /// <summary>Ranks the intents of a text and finds its slots. Any text will do: empty, very long (the first 2,000 characters count) or malformed.</summary>
    /// <param name="text">What a shopper wrote.</param>
    /// <param name="vocabulary">The catalog's words, by which brands, products, model numbers and attributes are known.</param>
    public Understanding Understand(string text, Vocabulary? vocabulary = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var slots = SlotExtractor.Extract(text, vocabulary);
        var (main, parts) = new MessageSplitter(text, slots, Model.Rank, Model.Thresholds.For, Acts).Split();
        return new Understanding(text, main.Intents, Model.Thresholds.For(main.Top.Name), slots) { Parts = parts, Acts = Acts };
    }
}
