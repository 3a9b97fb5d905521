using System.Globalization;
using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Cli.Intents.Report;

/// <summary>What to do next, as the figures suggest it.</summary>
internal static class ReportAdvice
{
    private const int MostNames = 5;
    private const int MostPairs = 3;
    private const int FewRows = 10;
    private const double EnoughRefused = 0.8;
    private const double MuchRefused = 0.15;
    private const double MuchMiscalibrated = 0.1;

    public static IReadOnlyList<string> For(ReportInput input, PromotionVerdict? verdict) =>
        [.. Promotion(verdict).Concat(Training(input)).Concat(Threshold(input.Figures)).Concat(TestRows(input.Figures))];

    /// <summary>The first names, and how many more there are.</summary>
    public static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count <= MostNames
            ? string.Join(", ", all)
            : string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", all.Take(MostNames))} and {all.Count - MostNames} more");
    }

    private static IEnumerable<string> Promotion(PromotionVerdict? verdict)
    {
        if (verdict is { IsReady: true, Better.Count: > 0 })
        {
            yield return "Promote it: intents promote, with the same test file.";
        }
        else if (verdict?.Worse.Where(figures => figures.Intent != "all").Select(figures => $"'{ShownText.Of(figures.Intent)}'").ToList() is { Count: > 0 } worse)
        {
            yield return $"Read the mistakes of {Names(worse)} below and add or relabel training rows there before promoting.";
        }
    }

    private static IEnumerable<string> Training(ReportInput input)
    {
        if (WeakIntent.Find(input.Figures.Intents, input.TrainingRows) is { Count: > 0 } weak)
        {
            yield return $"Write more training rows for {Names(weak.Select(intent => $"'{ShownText.Of(intent.Intent)}'"))}, in the manner of the mistakes below, not copies of them.";
        }

        var pairs = ConfusedPair.Find(input.Figures.Predictions, MostPairs).Where(pair => pair.Rows > 1 && pair.Expected != IntentNames.OutOfScope).ToList();
        if (pairs.Count > 0)
        {
            yield return $"Decide where the border lies between {string.Join(", ", pairs.Select(pair => $"'{ShownText.Of(pair.Expected)}' and '{ShownText.Of(pair.Taken)}'"))}, and check the labels on both sides.";
        }
    }

    private static IEnumerable<string> Threshold(IntentReport figures)
    {
        if (figures.OosRecall < EnoughRefused)
        {
            yield return $"Add rows labelled {IntentNames.OutOfScope} to the training data, or refuse more with a larger --reject-share: too many foreign messages get an answer.";
        }

        if (figures.InScopeRejected > MuchRefused)
        {
            yield return "Train with a smaller --reject-share if fewer refusals matter more to you than fewer wrong answers.";
        }

        if (figures.Ece > MuchMiscalibrated)
        {
            yield return "Check that --out-of-scope-share is the share of foreign messages that you expect: confidence is calibrated for it.";
        }
    }

    private static IEnumerable<string> TestRows(IntentReport figures)
    {
        if (figures.OutOfScopeRows == 0)
        {
            yield return $"Add rows labelled {IntentNames.OutOfScope} to the test file.";
        }

        if (figures.Intents.Count(intent => intent.Rows is > 0 and < FewRows) is > 0 and var few)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"Collect more test rows: {(few == 1 ? "one label has" : $"{few} labels have")} fewer than {FewRows}, so {(few == 1 ? "its" : "their")} figures are rough.");
        }
    }
}
