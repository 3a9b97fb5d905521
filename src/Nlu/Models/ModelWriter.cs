using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Models;

/// <summary>Writes a model as bytes. The order of everything is fixed, so equal models give equal bytes; <see cref="ModelReader"/> reads the same order.</summary>
internal static class ModelWriter
{
    /// <summary>Changes whenever the layout or the meaning of features changes.</summary>
    public const string Format = "productqa-intent-2";

    public static byte[] ToBytes(IntentModel model)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        var classifier = model.Classifier;
        writer.Write(Format);
        writer.Write(classifier.Featurizer.Meaning.Words.Id);
        writer.Write(classifier.Featurizer.Meaning.Encoder?.Id ?? "");
        WriteThresholds(writer, model.Thresholds);
        WriteCurve(writer, model.Curve.InScope);
        WriteCurve(writer, model.Curve.Right);
        WriteList(writer, classifier.Intents, writer.Write);
        WriteList(writer, [.. classifier.Repair.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal)], pair =>
        {
            writer.Write(pair.Key);
            writer.Write7BitEncodedInt(pair.Value);
        });
        WriteBlock(writer, classifier.Featurizer.Words);
        WriteBlock(writer, classifier.Featurizer.Characters);
        WriteBlock(writer, classifier.Featurizer.Frames);
        WriteLinear(writer, classifier.Linear);
        WriteList(writer, classifier.Familiarity.RowsByIntent, rows => WriteList(writer, rows, row => WriteList(writer, row, writer.Write)));
        writer.Flush();
        return stream.ToArray();
    }

    private static void WriteThresholds(BinaryWriter writer, IntentThresholds thresholds)
    {
        writer.Write(thresholds.Overall);
        WriteList(writer, [.. thresholds.Intents.OrderBy(pair => pair.Key, StringComparer.Ordinal)], pair =>
        {
            writer.Write(pair.Key);
            writer.Write(pair.Value);
        });
    }

    private static void WriteCurve(BinaryWriter writer, LogisticCurve curve)
    {
        WriteList(writer, curve.Weights, writer.Write);
        writer.Write(curve.Offset);
    }

    private static void WriteBlock(BinaryWriter writer, NgramBlock block)
    {
        writer.Write7BitEncodedInt(block.Rows);
        WriteList(writer, block.Terms, writer.Write);
        WriteList(writer, block.RowsWithTerm, writer.Write7BitEncodedInt);
    }

    private static void WriteLinear(BinaryWriter writer, LinearModel linear)
    {
        WriteList(writer, linear.Curves, curve =>
        {
            writer.Write(curve.Bias);
            writer.Write(curve.Slope);
            writer.Write(curve.Offset);
        });
        for (var feature = 0; feature + 1 < linear.FirstWeight.Length; feature++)
        {
            writer.Write7BitEncodedInt(linear.FirstWeight[feature + 1] - linear.FirstWeight[feature]);
        }

        WriteList(writer, linear.Intents, intent => writer.Write7BitEncodedInt(intent));
        WriteList(writer, linear.Weights, weight => writer.Write((Half)weight));
    }

    private static void WriteList<T>(BinaryWriter writer, IReadOnlyList<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }
}
