using ProductQA.Nlu;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents.Report;

/// <summary>The model that a report is about.</summary>
/// <param name="Model">It in words: its id, or what it was trained on.</param>
/// <param name="Engine">The model itself.</param>
/// <param name="TrainingRows">Training rows of each intent.</param>
internal sealed record ReportSubject(string Model, NluEngine Engine, IReadOnlyDictionary<string, int> TrainingRows)
{
    /// <summary>What a learning curve is trained on; empty where only the finished model is at hand.</summary>
    public IReadOnlyList<LabelledUtterance> Rows { get; init; } = [];

    public TrainingOptions Options { get; init; } = new();

    public static ReportSubject Of(string directory, NluEngine engine)
    {
        var card = ModelCard.Read(directory);
        return new ReportSubject($"Model {card.Model}", engine, card.Intents);
    }

    public static ReportSubject Of(IEnumerable<FileSystemInfo> files, NluEngine engine, IReadOnlyList<LabelledUtterance> rows, TrainingOptions options) =>
        new($"Model trained on {string.Join(", ", files.Select(file => file.Name))}", engine, rows.CountBy(row => row.Intent, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal))
        {
            Rows = rows,
            Options = options,
        };
}
