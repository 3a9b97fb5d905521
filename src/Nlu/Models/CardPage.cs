using System.Globalization;
using System.Text;

namespace ProductQA.Nlu.Models;

/// <summary>The card as a page for people: <c>card.md</c>.</summary>
internal static class CardPage
{
    public const string FileName = "card.md";

    public static string Render(ModelCard card)
    {
        var page = new StringBuilder();
        Line(page, $"# Intent model {card.Model}\n");
        Line(page, $"Trained {card.Created:yyyy-MM-dd HH:mm} UTC in {card.TrainSeconds:F1} s with seed {card.Options.Seed}, by {Escape(card.By ?? "an unnamed person")}; parent {card.Parent ?? "none"}.");
        Line(page, $"Learner: linear support vector machines (ML.NET {card.Packages.GetValueOrDefault("Microsoft.ML")}), one an intent, on n-grams of words, characters and sentence frames.");
        Line(page, $"Versions: {string.Join(", ", card.Packages.Select(package => $"{package.Key} {package.Value}"))}.");
        Line(page, $"An utterance whose confidence is below **{card.Threshold:F3}**{Interval(card.ThresholdInterval)} counts as out of scope.\n");
        AppendData(page, card);
        AppendFigures(page, card);
        AppendIntents(page, card);
        Line(page, $"\n## Limits\n");
        Line(page, $"Trained on the files above alone. Confidence is calibrated for a stream in which {card.Options.OutOfScopeShare:P0} of the messages belong to no intent.");
        return page.ToString();
    }

    private static void AppendData(StringBuilder page, ModelCard card)
    {
        Line(page, $"## Data\n\n| file | rows | SHA-256 |\n|---|---|---|");
        foreach (var file in card.Data)
        {
            Line(page, $"| {Escape(file.Name)} | {file.Rows} | `{file.Sha256}` |");
        }

        Line(page, $"\n{card.InScopeRows} rows in scope, {card.OutOfScopeRows} out of scope.\n");
    }

    private static void AppendIntents(StringBuilder page, ModelCard card)
    {
        Line(page, $"## Intents\n\n| intent | training rows | threshold |\n|---|---|---|");
        foreach (var (intent, rows) in card.Intents)
        {
            var threshold = card.Thresholds?.GetValueOrDefault(intent, card.Threshold) ?? card.Threshold;
            Line(page, $"| {Escape(intent)} | {rows} | {threshold:F3}{Interval(card.ThresholdIntervals?.GetValueOrDefault(intent))} |");
        }
    }

    private static void AppendFigures(StringBuilder page, ModelCard card)
    {
        Line(page, $"## Figures\n\n| | cross-validation |\n|---|---|");
        Line(page, $"| in-scope accuracy, nothing rejected | {card.HeldOut.InScopeAccuracy:P1} |");
        Line(page, $"| in-scope messages rejected | {card.HeldOut.InScopeRejected:P1} |");
        Line(page, $"| out-of-scope messages rejected | {card.HeldOut.OutOfScopeRejected:P1} |");
        Line(page, $"| AUROC, in scope against out of scope | {card.HeldOut.Auroc:F3} |\n");
        if (card.Test is { } test)
        {
            Line(page, $"| | test file {Escape(card.TestFile?.Name ?? "")}, {test.Rows} rows, {test.OutOfScopeRows} out of scope |\n|---|---|");
            Line(page, $"| in-scope accuracy, nothing rejected | {test.InScopeAccuracy:P1} |");
            Line(page, $"| in-scope accuracy at the threshold | {test.InScopeAccuracyAtThreshold:P1} |");
            Line(page, $"| in-scope messages rejected | {test.InScopeRejected:P1} |");
            Line(page, $"| out-of-scope recall / precision | {test.OosRecall:P1} / {test.OosPrecision:P1} |");
            Line(page, $"| Matthews correlation / macro F1 | {test.Mcc:F3} / {test.MacroF1:F3} |");
            Line(page, $"| AUROC / expected calibration error | {test.Auroc:F3} / {test.Ece:F3} |\n");
        }

        if (card.Behaviour is { Count: > 0 } suites)
        {
            Line(page, $"| behaviour suite | passed |\n|---|---|");
            suites.ToList().ForEach(suite => Line(page, $"| {Escape(suite.Suite)} | {suite.Passed} of {suite.Cases} |"));
            page.Append('\n');
        }
    }

    private static string Interval(ConfidenceInterval? interval) =>
        interval is null ? "" : string.Create(CultureInfo.InvariantCulture, $" ({interval.Low:F3} to {interval.High:F3})");

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static void Line(StringBuilder page, FormattableString line) => page.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
