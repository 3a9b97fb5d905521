using System.Text.Encodings.Web;
using System.Text.Json;

namespace ProductQA.Search.Ranking;

/// <summary>What a re-ranker was trained on, what it gains, and whether it is on: <c>card.json</c>, and <c>card.md</c> for people.</summary>
public sealed record RankingCard
{
    internal const string FileName = "card.json";

    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Marks the model by its content.</summary>
    public required string Model { get; init; }

    /// <summary>When it was trained.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The file of judgements.</summary>
    public required RankingData Data { get; init; }

    /// <summary>Seed, folds and size of the trees.</summary>
    public required RankingOptions Options { get; init; }

    /// <summary>How much the learned score counts beside the search's, 0 or more; chosen on held-out queries.</summary>
    public required double Weight { get; init; }

    /// <summary>The cross-validated figures.</summary>
    public required RankingFigures Figures { get; init; }

    /// <summary>Whether searches use it.</summary>
    public required bool On { get; init; }

    /// <summary>Why it is on or off, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>Share of each feature in what the trees tell apart; the shares add up to 1.</summary>
    public required IReadOnlyDictionary<string, double> Importance { get; init; }

    /// <summary>Reads the card of a folder.</summary>
    /// <exception cref="InvalidDataException">There is none, or it cannot be read.</exception>
    public static RankingCard Read(string folder)
    {
        var file = Path.Combine(folder, FileName);
        try
        {
            return JsonSerializer.Deserialize<RankingCard>(File.ReadAllText(file), Format) ?? throw new InvalidDataException($"{file} is empty: train the ranker again.");
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InvalidDataException($"{folder} holds no ranker, as card.json is missing: train one with search train.", e);
        }
        catch (Exception e) when (e is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"{file} is damaged ({e.Message}): train the ranker again.", e);
        }
    }

    internal void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this, Format) + "\n");
}

/// <summary>A file of judgements.</summary>
/// <param name="File">Its name.</param>
/// <param name="Sha256">Hash of its content.</param>
/// <param name="Products">Number of products in the catalog that was searched.</param>
public sealed record RankingData(string File, string Sha256, int Products);
