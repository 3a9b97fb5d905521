using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;

namespace ProductQA.Cli.Intents;

/// <summary>What <c>intents promote</c> prints. Without a comparison there are no rows, and nothing is better or worse.</summary>
internal sealed record PromoteResult(string Model, string Directory, string By, int ComparedRows, IReadOnlyList<string> Better, IReadOnlyList<string> Overruled)
{
    public static PromoteResult Of(string model, string directory, Promotion promotion) => new(
        model,
        directory,
        promotion.By,
        promotion.Comparison?.Overall.Rows ?? 0,
        [.. promotion.Comparison?.Improvements.Select(figures => figures.Intent) ?? []],
        promotion.Overruled);

    public string ToText()
    {
        var better = Better.Where(intent => intent != ModelComparison.AllRows).ToList();
        var compared = ComparedRows == 0 ? "" : $" Compared on {ComparedRows} rows: better on {better.Count} intents, worse on {(Overruled.Count == 0 ? "none" : $"{string.Join(", ", Overruled)}, overruled")}.";
        return $"{Model} is current in {Directory}.{compared}";
    }
}
