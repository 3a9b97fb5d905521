using System.Globalization;
using ProductQA.Nlu;
using ProductQA.Nlu.Evaluation;

namespace ProductQA.Cli.Intents.Report;

/// <summary>The report in plain sentences, composed from its figures.</summary>
/// <param name="Verdict">The first sentence.</param>
/// <param name="IsReady">Whether the model may be promoted; null when there is none to compare it with.</param>
/// <param name="Findings">What the figures mean.</param>
/// <param name="NextSteps">What to do.</param>
public sealed record Summary(string Verdict, bool? IsReady, IReadOnlyList<string> Findings, IReadOnlyList<string> NextSteps)
{
    public static Summary Of(ReportInput input)
    {
        var verdict = input.Comparison is { } comparison ? PromotionVerdict.Of(comparison) : null;
        return new Summary(
            verdict is null ? InScope(input.Figures) : Sentence(verdict),
            verdict?.IsReady,
            [.. Find(input, verdict)],
            ReportAdvice.For(input, verdict));
    }

    private static IEnumerable<string> Find(ReportInput input, PromotionVerdict? verdict)
    {
        if (verdict is not null)
        {
            yield return InScope(input.Figures);
        }

        yield return OutOfScope(input.Figures);
        yield return Trust(input.Figures);
        if (input.Figures.Predictions.Any(row => row.IsInScope && !row.IsRight))
        {
            yield return Weak(input);
        }

        if (input.LearningCurve is { } curve)
        {
            yield return LearningSentence.Of(curve);
        }
    }

    private static string Sentence(PromotionVerdict verdict)
    {
        var better = "better on " + (verdict.Better.Count == 0 ? "none" : IntentCount(verdict.Better.Count));
        if (!verdict.IsReady)
        {
            return $"Not ready: worse {ReportAdvice.Names(verdict.Worse.Select(Worse))}; {better}.";
        }

        return (verdict.Better.Count, verdict.SlightlyWorse.Count) switch
        {
            (0, 0) => "No difference: label by label, both models get as many messages right.",
            (_, 0) => $"Ready to promote: {better}, worse on none.",
            _ => $"Ready to promote: {better}, worse on none beyond chance ({ReportAdvice.Names(verdict.SlightlyWorse.Select(Fewer))}).",
        };
    }

    private static string Worse(PairedFigures figures) => (figures.Intent == "all" ? "over all" : $"on '{ShownText.Of(figures.Intent)}'") + string.Create(
        CultureInfo.InvariantCulture, $" ({Right(figures.AccuracyB, figures.Rows)} of {figures.Rows} right, before {Right(figures.AccuracyA, figures.Rows)}; {ReportNumber.PValue(figures.PValue)})");

    private static string Fewer(PairedFigures figures) => string.Create(
        CultureInfo.InvariantCulture, $"'{ShownText.Of(figures.Intent)}' {figures.OnlyA - figures.OnlyB} fewer of {figures.Rows}");

    private static int Right(double accuracy, int rows) => (int)Math.Round(accuracy * rows);

    private static string IntentCount(int count) => count == 1 ? "1 intent" : string.Create(CultureInfo.InvariantCulture, $"{count} intents");

    private static string InScope(IntentReport figures) => figures is { InScopeAccuracyAtThreshold: { } right, InScopeRejected: { } refused }
        ? $"Of 100 messages that belong to an intent, {ReportNumber.Whole(right * 100)} are answered rightly, {ReportNumber.Whole(refused * 100)} are refused and {ReportNumber.Whole(100 - Math.Round(right * 100) - Math.Round(refused * 100))} get a wrong answer."
        : "The test rows hold no message that belongs to an intent.";

    private static string OutOfScope(IntentReport figures) => figures.OosRecall is { } recall
        ? $"Of 100 messages that belong to none, {ReportNumber.Whole(recall * 100)} are rightly refused."
        : "How well foreign messages are refused is unknown: the test rows hold none.";

    private static string Trust(IntentReport figures)
    {
        var reliability = Reliability.Of(figures.Predictions);
        var points = ReportNumber.Points(figures.Ece);
        var lean = reliability.MeanConfidence > reliability.RightShare ? "too sure" : "too modest";
        return figures.Ece switch
        {
            <= 0.05 => $"Confidence can be taken at its word: it is off by {points} on average.",
            <= 0.1 => $"Confidence is a fair guide: it is off by {points} on average, mostly {lean}.",
            _ => $"Confidence cannot be taken at its word: it is off by {points} on average, mostly {lean}.",
        };
    }

    private static string Weak(ReportInput input)
    {
        var weak = WeakIntent.Find(input.Figures.Intents, input.TrainingRows);
        if (!input.Figures.Intents.Any(intent => intent.Intent != IntentNames.OutOfScope && intent.Rows >= WeakIntent.FewestRows))
        {
            return $"No intent has {WeakIntent.FewestRows} test rows, so little can be said of single intents.";
        }

        return weak.Count == 0
            ? $"Every intent with at least {WeakIntent.FewestRows} test rows is found in at least {ReportNumber.OfHundred(WeakIntent.EnoughRecall)} cases."
            : $"{(weak.Count == 1 ? "One intent needs" : IntentCount(weak.Count) + " need")} data: {ReportAdvice.Names(weak.Select(Missed))}.";
    }

    private static string Missed(WeakIntent intent) => string.Create(
        CultureInfo.InvariantCulture, $"'{ShownText.Of(intent.Intent)}' ({Right(intent.Recall, intent.Rows)} of {intent.Rows} found{(intent.TrainingRows is { } rows ? $", {rows} training rows" : "")})");
}
