using System.Text.Json;
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
    };

    /// <summary>The model's id: the first twelve hexadecimal digits of the SHA-256 of its content.</summary>
    public required string Model { get; init; }

    /// <summary>When it was trained, in UTC.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>Who trained it; null on cards older than this field.</summary>
    public string? By { get; init; }

    /// <summary>The model that was current when this one was trained, if any.</summary>
    public string? Parent { get; init; }

    /// <summary>The files it was trained on.</summary>
    public required IReadOnlyList<DataFile> Data { get; init; }

    /// <summary>The options it was trained with, seed included.</summary>
    public required TrainingOptions Options { get; init; }

    /// <summary>Versions of what training used: ML.NET, the .NET runtime and this program.</summary>
    public required IReadOnlyDictionary<string, string> Packages { get; init; }

    /// <summary>Id of the table of word vectors that it was trained with; null on cards older than this field.</summary>
    public string? Words { get; init; }

    /// <summary>Id of the sentence encoder that it was trained with, if any.</summary>
    public string? Encoder { get; init; }

    /// <summary>Its intents with the number of training rows of each.</summary>
    public required IReadOnlyDictionary<string, int> Intents { get; init; }

    /// <summary>Training rows that belong to an intent.</summary>
    public int InScopeRows => Intents.Sum(intent => intent.Key == IntentNames.OutOfScope ? 0 : intent.Value);

    /// <summary>Training rows labelled <see cref="IntentNames.OutOfScope"/>.</summary>
    public int OutOfScopeRows => Intents.GetValueOrDefault(IntentNames.OutOfScope);

    /// <summary>Confidence below which an utterance is out of scope, 0 to 1.</summary>
    public required double Threshold { get; init; }

    /// <summary>Where the threshold would lie on other training rows of the same kind, if that was measured.</summary>
    public ConfidenceInterval? ThresholdInterval { get; init; }

    /// <summary>Thresholds of single intents, 0 to 1, for a model that has them; the others take <see cref="Threshold"/>.</summary>
    public IReadOnlyDictionary<string, double>? Thresholds { get; init; }

    /// <summary>The intervals of <see cref="Thresholds"/>, if they were measured.</summary>
    public IReadOnlyDictionary<string, ConfidenceInterval>? ThresholdIntervals { get; init; }

    /// <summary>Seconds of training.</summary>
    public required double TrainSeconds { get; init; }

    /// <summary>Figures on the training rows by cross-validation.</summary>
    public required HeldOutFigures HeldOut { get; init; }

    /// <summary>Figures on a test file, when one was given.</summary>
    public IntentReport? Test { get; init; }

    /// <summary>That test file.</summary>
    public DataFile? TestFile { get; init; }

    /// <summary>How it did on behaviour suites, when they were run.</summary>
    public IReadOnlyList<SuiteFigures>? Behaviour { get; init; }

    /// <summary>Reads the card of a model directory.</summary>
    /// <exception cref="InvalidDataException">There is no card or it cannot be read.</exception>
    public static ModelCard Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            var card = JsonSerializer.Deserialize<ModelCard>(File.ReadAllBytes(path), Format);
            return card is { Model: not null, Data: not null, Options: not null, Packages: not null, Intents: not null, HeldOut: not null }
                && card.Data.All(file => file is { Name: not null, Sha256: not null })
                ? card
                : throw new InvalidDataException($"{path} lacks a part. Train the model again.");
        }
        catch (Exception e) when (e is IOException or JsonException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} cannot be read ({e.Message}). Train the model again.", e);
        }
    }

    internal void Write(string directory) => WholeFile.Write(Path.Combine(directory, FileName), JsonSerializer.Serialize(this, Format) + "\n");
}

/// <summary>A file of training data.</summary>
/// <param name="Name">Its name without the folder.</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows.</param>
public sealed record DataFile(string Name, string Sha256, int Rows);

/// <summary>How a model did on a suite of behaviour tests.</summary>
/// <param name="Suite">The suite's name, such as <c>typos</c>.</param>
/// <param name="Cases">Its cases.</param>
/// <param name="Passed">Those that passed, 0 to <paramref name="Cases"/>.</param>
public sealed record SuiteFigures(string Suite, int Cases, int Passed);

/// <summary>Two bounds between which a figure lies with 95 % confidence.</summary>
/// <param name="Low">The lower.</param>
/// <param name="High">The upper.</param>
public sealed record ConfidenceInterval(double Low, double High);
