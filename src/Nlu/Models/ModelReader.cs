using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Models;

/// <summary>Reads what <see cref="ModelWriter"/> wrote, and refuses bytes that would make a model fail later.</summary>
internal static class ModelReader
{
    public static IntentModel FromBytes(byte[] bytes, SentenceEncoder? encoder)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            return Read(reader, encoder);
        }
        catch (IOException e)
        {
            throw new InvalidDataException(e.Message, e);
        }
    }

    private static IntentModel Read(BinaryReader reader, SentenceEncoder? encoder)
    {
        Require(reader.ReadString() == ModelWriter.Format, $"its format is not {ModelWriter.Format}");
        var meaning = ReadMeaning(reader, encoder);
        var thresholds = ReadThresholds(reader);
        var curve = new ConfidenceCurve(ReadCurve(reader, signals: 3), ReadCurve(reader, signals: 2));
        var intents = ReadList(reader, reader.ReadString);
        var words = ReadList(reader, () => KeyValuePair.Create(reader.ReadString(), reader.Read7BitEncodedInt()));
        var featurizer = new Featurizer(ReadBlock(reader), ReadBlock(reader), ReadBlock(reader), meaning);
        var linear = ReadLinear(reader, intents.Length, featurizer.Count);
        var rows = ReadList(reader, () => ReadList(reader, () => ReadList(reader, reader.ReadSByte)));
        Require(intents.Length > 1 && rows.Length == intents.Length, "its parts disagree on the number of intents");
        Require(rows.All(ofIntent => ofIntent.All(row => row.Length == meaning.Dimensions)), "a training row has another length than the meaning");
        var repair = new TypoRepair(new Dictionary<string, int>(words, StringComparer.Ordinal));
        return new IntentModel(new IntentClassifier(intents, repair, featurizer, linear, new Familiarity(rows)), curve, thresholds);
    }

    private static MeaningBlock ReadMeaning(BinaryReader reader, SentenceEncoder? encoder)
    {
        var (words, wanted) = (reader.ReadString(), reader.ReadString());
        Require(words == WordVectors.Shipped.Id, $"it was trained with the word vectors {words}, not with {WordVectors.Shipped.Id}");
        Require(wanted.Length == 0 || wanted == encoder?.Id, encoder is null ? $"it was trained with the sentence encoder {wanted}, and {EncoderPlace.FileName} is missing" : $"it was trained with the sentence encoder {wanted}, not with {encoder.Id} in {encoder.Directory}");
        return new MeaningBlock(WordVectors.Shipped, wanted.Length == 0 ? null : encoder);
    }

    private static IntentThresholds ReadThresholds(BinaryReader reader)
    {
        var overall = reader.ReadDouble();
        var intents = ReadList(reader, () => KeyValuePair.Create(reader.ReadString(), reader.ReadDouble()));
        Require(overall is >= 0 and <= 1 && intents.All(intent => intent.Value is >= 0 and <= 1), "a threshold is out of range");
        return new IntentThresholds(overall, new Dictionary<string, double>(intents, StringComparer.Ordinal));
    }

    private static LogisticCurve ReadCurve(BinaryReader reader, int signals)
    {
        var curve = new LogisticCurve(ReadList(reader, reader.ReadDouble), reader.ReadDouble());
        Require(curve.Weights.Length == signals && double.IsFinite(curve.Offset), "a curve has another form");
        Require(curve.Weights.All(weight => weight >= 0 && double.IsFinite(weight)), "a curve is out of range");
        return curve;
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
        Require(curves.All(curve => float.IsFinite(curve.Bias) && float.IsFinite(curve.Slope) && float.IsFinite(curve.Offset)), "an intent's curve is out of range");
        Require(curves.Length == intentCount && intents.All(intent => intent < intentCount), "it has weights for unknown intents");
        Require(weights.Length == firstWeight[features] && intents.Length == weights.Length && weights.All(float.IsFinite), "its weights are incomplete");
        return new LinearModel(firstWeight, intents, weights, curves);
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
