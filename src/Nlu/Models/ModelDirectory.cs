using System.Reflection;
using System.Security.Cryptography;
using Microsoft.ML;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Models;

/// <summary>A folder with one model: <c>model.zip</c>, <c>card.json</c> for programs and <c>card.md</c> for people.</summary>
public static class ModelDirectory
{
    /// <summary>Describes a file of training data for the card.</summary>
    public static DataFile Describe(string path, int rows)
    {
        using var file = File.OpenRead(path);
        return new DataFile(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(file)), rows);
    }

    /// <summary>Writes a trained model into a folder and returns its card.</summary>
    /// <param name="directory">Made when it does not exist; a model in it is replaced.</param>
    /// <param name="trained">The model.</param>
    /// <param name="rows">The rows it was trained on.</param>
    /// <param name="origin">Where it came from.</param>
    /// <param name="test">Its report on a test file, if one was made.</param>
    public static ModelCard Save(
        string directory, TrainedModel trained, IReadOnlyList<LabelledUtterance> rows, ModelOrigin origin, IntentReport? test = null)
    {
        var id = ModelFile.Write(directory, trained.Engine.Model);
        var card = new ModelCard
        {
            Model = id,
            Created = origin.Created,
            Parent = origin.Parent,
            Data = origin.Data,
            Options = origin.Options,
            Packages = new Dictionary<string, string> { ["Microsoft.ML"] = PackageVersion() },
            Intents = new SortedDictionary<string, int>(
                rows.CountBy(row => row.Intent, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal),
            Threshold = trained.Engine.Threshold,
            TrainSeconds = trained.Seconds,
            HeldOut = trained.HeldOut,
            Test = test is null ? null : test with { TrainSeconds = trained.Seconds, ModelBytes = SizeOf(directory) },
        };
        card.Write(directory);
        File.WriteAllText(Path.Combine(directory, CardPage.FileName), CardPage.Render(card));
        return card;
    }

    /// <summary>Whether a folder holds a model.</summary>
    public static bool Exists(string directory) => File.Exists(Path.Combine(directory, ModelFile.FileName));

    /// <summary>Bytes of the model's file.</summary>
    public static long SizeOf(string directory) => new FileInfo(Path.Combine(directory, ModelFile.FileName)).Length;

    private static string PackageVersion()
    {
        var version = typeof(MLContext).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return version is null ? "unknown" : version.Split('+')[0];
    }
}

/// <summary>Where a model came from.</summary>
/// <param name="Data">Its training files.</param>
/// <param name="Options">Its training options.</param>
/// <param name="Created">When training ended.</param>
/// <param name="Parent">The id of the model that was current then, if any.</param>
public sealed record ModelOrigin(IReadOnlyList<DataFile> Data, TrainingOptions Options, DateTimeOffset Created, string? Parent = null);
