using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.ML;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Models;

/// <summary>A folder with one model: <c>model.zip</c>, <c>card.json</c> for programs and <c>card.md</c> for people.</summary>
public static class ModelDirectory
{
    private static readonly string[] CheckTexts = ["", "hello", "how much is it?", "zzzz 123 \ud83d\udc4d"];

    /// <summary>Describes a file of training data for the card.</summary>
    public static DataFile Describe(string path, int rows)
    {
        using var file = File.OpenRead(path);
        return new DataFile(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(file)), rows);
    }

    /// <summary>Describes the data of a path that gave several files as one: its hash is the hash of their hashes.</summary>
    public static DataFile Describe(string path, IReadOnlyList<TrainingFile> files)
    {
        List<DataFile> each = [.. files.Select(file => Describe(file.Path, file.Rows))];
        return each is [var only]
            ? only
            : new DataFile(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(each.Select(file => file.Sha256))))), each.Sum(file => file.Rows));
    }

    /// <summary>Writes a trained model into a folder and returns its card.</summary>
    /// <param name="directory">Made when it does not exist; a model in it is replaced.</param>
    /// <param name="trained">The model.</param>
    /// <param name="rows">The rows it was trained on.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="test">Its report on a test file, if one was made.</param>
    /// <exception cref="InvalidDataException">The table of acts breaks its form; the folder stays as it was.</exception>
    /// <remarks>The card goes last: a folder with a card is whole.</remarks>
    public static ModelCard Save(
        string directory, TrainedModel trained, IReadOnlyList<LabelledUtterance> rows, ModelOrigin origin, IntentReport? test = null)
    {
        if (origin.Acts is { } acts)
        {
            IntentActs.Read(acts);
        }

        var id = ModelFile.Write(directory, trained.Engine.Model);
        TrainingTexts.Write(directory, rows);
        EncoderPlace.Write(directory, trained.Engine.Model.Classifier.Featurizer.Meaning.Encoder);
        IntentActs.Copy(origin.Acts, directory);
        var card = new ModelCard
        {
            Model = id,
            Created = origin.Created,
            By = origin.By,
            Parent = origin.Parent,
            Data = origin.Data,
            Options = origin.Options,
            Packages = new SortedDictionary<string, string>(StringComparer.Ordinal)
            {
                [".NET"] = Environment.Version.ToString(),
                ["Microsoft.ML"] = VersionOf(typeof(MLContext)),
                ["ProductQA"] = VersionOf(typeof(ModelDirectory)),
            },
            Intents = new SortedDictionary<string, int>(
                rows.CountBy(row => row.Intent, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            Threshold = trained.Engine.Threshold,
            ThresholdInterval = trained.Thresholds.Interval,
            Thresholds = trained.Thresholds.Intents.Count == 0 ? null : trained.Thresholds.Intents.ToDictionary(intent => intent.Intent, intent => intent.Threshold),
            ThresholdIntervals = trained.Thresholds.Intents.Count == 0 ? null : trained.Thresholds.Intents.ToDictionary(intent => intent.Intent, intent => intent.Interval),
            Words = trained.Engine.Model.Classifier.Featurizer.Meaning.Words.Id,
            Encoder = trained.Engine.Model.Classifier.Featurizer.Meaning.Encoder?.Id,
            Behaviour = origin.Behaviour,
            TrainSeconds = trained.Seconds,
            HeldOut = trained.HeldOut,
            Test = test is null ? null : test with { TrainSeconds = trained.Seconds, ModelBytes = SizeOf(directory) },
            TestFile = origin.Test,
        };
        WholeFile.Write(Path.Combine(directory, CardPage.FileName), CardPage.Render(card));
        card.Write(directory);
        return card;
    }

    /// <summary>
    /// Loads a model with its card and tries it: the card must belong to the model, and a few texts must be understood with confidences
    /// from 0 to 1. Nothing becomes current, and no service takes anything, that does not pass here.
    /// </summary>
    /// <exception cref="InvalidDataException">The model is missing, damaged, of another format or not the card's; the message says which and what to do.</exception>
    public static LoadedModel Load(string directory)
    {
        try
        {
            var card = ModelCard.Read(directory);
            Demand(card.Model == ReadId(directory), directory, "card.json belongs to another model");
            var engine = NluEngine.Load(directory);
            Demand(card.Threshold.Equals(engine.Threshold), directory, "card.json states another threshold");
            Demand(CheckTexts.Concat(engine.Intents).All(text => engine.Understand(text).Intents.All(intent => intent.Confidence is >= 0 and <= 1)), directory, "confidences leave 0 to 1");
            return new LoadedModel(card, engine);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{directory} holds no model ({e.Message}). Train it again or restore the folder.", e);
        }
    }

    /// <summary>Whether a folder holds a model.</summary>
    public static bool Exists(string directory) => File.Exists(Path.Combine(directory, ModelFile.FileName));

    /// <summary>Bytes of the model's file.</summary>
    public static long SizeOf(string directory) => new FileInfo(Path.Combine(directory, ModelFile.FileName)).Length;

    /// <summary>Before the content is parsed: what is not the card's model need not be understood to be refused.</summary>
    private static string ReadId(string directory)
    {
        try
        {
            return ModelFile.ReadId(directory);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            throw new InvalidDataException($"{Path.Combine(directory, ModelFile.FileName)} is damaged ({e.Message}). Train the model again or restore the file.", e);
        }
    }

    private static void Demand(bool holds, string directory, string problem)
    {
        if (!holds)
        {
            throw new InvalidDataException($"{directory} fails its check: {problem}. Train the model again or restore the folder.");
        }
    }

    private static string VersionOf(Type type)
    {
        var version = type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return version is null ? "unknown" : version.Split('+')[0];
    }
}

/// <summary>Where a model came from.</summary>
/// <param name="Data">Its training files.</param>
/// <param name="Options">Its training options.</param>
/// <param name="Created">When training ended.</param>
/// <param name="Parent">The id of the model that was current then, if any.</param>
/// <param name="By">Who trained it.</param>
/// <param name="Test">The test file of its report, if there is one.</param>
public sealed record ModelOrigin(
    IReadOnlyList<DataFile> Data, TrainingOptions Options, DateTimeOffset Created, string? Parent = null, string? By = null, DataFile? Test = null)
{
    /// <summary>The table of acts of the shop's own labels; null for the product's own.</summary>
    public string? Acts { get; init; }

    /// <summary>How the model did on behaviour suites, when they were run.</summary>
    public IReadOnlyList<SuiteFigures>? Behaviour { get; init; }
}

/// <summary>A model that passed <see cref="ModelDirectory.Load"/>.</summary>
/// <param name="Card">Its card.</param>
/// <param name="Engine">Ready to use.</param>
public sealed record LoadedModel(ModelCard Card, NluEngine Engine);
