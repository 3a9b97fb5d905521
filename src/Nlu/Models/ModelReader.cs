using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Models;

/// <summary>Reads what <see cref="ModelWriter"/> wrote, and refuses bytes that would make a model fail later.</summary>
internal static class ModelReader
{
    public static IntentModel FromBytes(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        Require(reader.ReadString() == ModelWriter.Format, $"its format is not {ModelWriter.Format}");
        var threshold = reader.ReadDouble();
        var curve = new ConfidenceCurve(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble());
        Require(threshold is >= 0 and <= 1 && curve.Inside > 0 && curve.AgainstOutside >= 0 && double.IsFinite(curve.Offset), "its threshold or curve is out of range");
        var intents = ReadList(reader, reader.ReadString);
        var words = ReadList(reader, () => KeyValuePair.Create(reader.ReadString(), reader.Read7BitEncodedInt()));
        var featurizer = new Featurizer(ReadBlock(reader), ReadBlock(reader), ReadBlock(reader));
        var linear = ReadLinear(reader, intents.Length, featurizer.Count);
        var rows = ReadList(reader, () => ReadList(reader, () => ReadVector(reader, featurizer.Count)));
        Require(intents.Length > 1 && rows.Length == intents.Length, "its parts disagree on the number of intents");
        var repair = new TypoRepair(new Dictionary<string, int>(words, StringComparer.Ordinal));
        return new IntentModel(new IntentClassifier(intents, repair, featurizer, linear, new NearestRows(rows, featurizer)), curve, threshold);
    }

    private static NgramBlock ReadBlock(BinaryReader reader)
    {
        var rows = reader.Read7BitEncodedInt();
        var terms = ReadList(reader, reader.ReadString);
        var rowsWithTerm = ReadList(reader, reader.Read7BitEncodedInt);
        Require(terms.Length == rowsWithTerm.Length && rowsWithTerm.All(count => count > 0 && count <= rows), "its n-gram counts are out of range");
        return new NgramBlock(terms, rowsWithTerm, rows);
    }

    private static LinearModel ReadLinear(BinaryReader reader, int intentCount, int features)
    {
        var curves = ReadList(reader, () => new IntentCurve(reader.ReadSingle(), reader.ReadSingle(), reader.ReadSingle()));
        var firstWeight = new int[features + 1];
        for (var feature = 0; feature < features; feature++)
        {
            var weightsOfFeature = reader.Read7BitEncodedInt();
            Require(weightsOfFeature >= 0 && weightsOfFeature <= intentCount, "a feature has too many weights");
            firstWeight[feature + 1] = firstWeight[feature] + weightsOfFeature;
        }

        var intents = ReadList(reader, () => (ushort)reader.Read7BitEncodedInt());
        var weights = ReadList(reader, () => (float)reader.ReadHalf());
        Require(curves.Length == intentCount && intents.All(intent => intent < intentCount), "it has weights for unknown intents");
        Require(weights.Length == firstWeight[features] && intents.Length == weights.Length && weights.All(float.IsFinite), "its weights are incomplete");
        return new LinearModel(firstWeight, intents, weights, curves);
    }

    private static SparseVector ReadVector(BinaryReader reader, int features)
    {
        var previous = -1;
        var indices = ReadList(reader, () => previous += reader.Read7BitEncodedInt() + 1);
        var values = ReadList(reader, () => (float)reader.ReadHalf());
        Require(indices.Length == values.Length && indices.All(index => index >= 0 && index < features), "a training row has unknown features");
        return new SparseVector(indices, values);
    }

    private static T[] ReadList<T>(BinaryReader reader, Func<T> read)
    {
        var count = reader.Read7BitEncodedInt();
        Require(count >= 0 && count <= reader.BaseStream.Length - reader.BaseStream.Position, "a list is longer than the file");
        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = read();
        }

        return items;
    }

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new InvalidDataException(problem);
        }
    }
}
