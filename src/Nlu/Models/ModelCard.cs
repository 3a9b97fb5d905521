using System.Text.Json;
using System.Text.Json.Serialization;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Models;

/// <summary>What a model is and where it came from: <c>card.json</c> beside <c>model.zip</c>.</summary>
public sealed record ModelCard
{
    internal const string FileName = "card.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>The model's id: the first twelve hexadecimal digits of the SHA-256 of its content.</summary>
    public required string Model { get; init; }

    /// <summary>When it was trained, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The model that was current when this one was trained, if any.</summary>
    public string? Parent { get; init; }

    /// <summary>The files it was trained on.</summary>
    public required IReadOnlyList<DataFile> Data { get; init; }

    /// <summary>The options it was trained with, seed included.</summary>
    public required TrainingOptions Options { get; init; }

    /// <summary>Versions of the packages that training used.</summary>
    public required IReadOnlyDictionary<string, string> Packages { get; init; }

    /// <summary>Its intents with the number of training rows of each.</summary>
    public required IReadOnlyDictionary<string, int> Intents { get; init; }

    /// <summary>Confidence below which an utterance is out of scope, 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>Seconds of training.</summary>
    public required double TrainSeconds { get; init; }

    /// <summary>Figures on the training rows by cross-validation.</summary>
    public required HeldOutFigures HeldOut { get; init; }

    /// <summary>Figures on a test file, when one was given.</summary>
    public IntentReport? Test { get; init; }

    /// <summary>Reads the card of a model directory.</summary>
    /// <exception cref="InvalidDataException">There is no card or it cannot be read.</exception>
    public static ModelCard Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            return JsonSerializer.Deserialize<ModelCard>(File.ReadAllBytes(path), Format) ?? throw new InvalidDataException($"{path} is empty.");
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read ({e.Message}). Train the model again.", e);
        }
    }

    internal void Write(string directory) => File.WriteAllText(Path.Combine(directory, FileName), JsonSerializer.Serialize(this, Format) + "\n");
}

/// <summary>A file of training data.</summary>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows.</param>
public sealed record DataFile(string Name, string Sha256, int Rows);
