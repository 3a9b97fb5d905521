using System.Text.Json;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Nlu.Models;

/// <summary>
/// How a model came into service. The registry keeps a line for each time in <c>promotions.jsonl</c> beside the card, oldest first; the card itself stays
/// as training wrote it.
/// </summary>
public sealed record Promotion
{
    internal const string FileName = "promotions.jsonl";

    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Who promoted it.</summary>
    public required string By { get; init; }

    /// <summary>When, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The model that was in service before; null when that was the shipped one or not known.</summary>
    public string? Before { get; init; }

    /// <summary>The test file on which it was compared with the model before; null when nothing was compared.</summary>
    public DataFile? Test { get; init; }

    /// <summary>The comparison, model before first; null when nothing was compared.</summary>
    public ModelComparison? Comparison { get; init; }

    /// <summary>Intents at which it was significantly worse, promoted all the same by naming them.</summary>
    public IReadOnlyList<string> Overruled { get; init; } = [];

    /// <summary>The promotions of a stored model, oldest first.</summary>
    internal static IReadOnlyList<Promotion> Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            return File.Exists(path) ? [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Promotion>(line, Format)!)] : [];
        }
        catch (JsonException e)
        {
            throw new InvalidDataException($"{path} cannot be read ({e.Message}). Move the file away; only the record of who promoted the model is lost.", e);
        }
    }

    internal void AddTo(string directory)
    {
        var lines = Read(directory).Append(this).Select(promotion => JsonSerializer.Serialize(promotion, Format) + "\n");
        WholeFile.Write(Path.Combine(directory, FileName), string.Concat(lines));
    }
}
