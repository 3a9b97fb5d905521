using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Intents.Report;

/// <summary>Whether more data would help, in a sentence.</summary>
internal static class LearningSentence
{
    private const double Noticeable = 0.01;

    public static string Of(LearningCurve curve)
    {
        var gain = (curve.Points[^1].InScopeAccuracy ?? 0) - (curve.Half.InScopeAccuracy ?? 0);
        var second = $"the second half of the training rows brought {ReportNumber.Points(gain)}";
        var improving = curve.StillImproving.Select(Improved).ToList();
        return (gain >= Noticeable, improving.Count > 0) switch
        {
            (true, true) => $"More data would still help: {second}. It would help most for {ReportAdvice.Names(improving)}.",
            (true, false) => $"More data would still help a little: {second}, spread over many intents.",
            (false, true) => $"Over all, more data of the same kind would hardly help, but for {ReportAdvice.Names(improving)} it would.",
            _ => "More data of the same kind would hardly help: the second half of the training rows brought less than a point.",
        };
    }

    private static string Improved(LearningGain intent, int place) => place == 0
        ? $"'{ShownText.Of(intent.Intent)}' ({ReportNumber.Percent(intent.Half)} found with half of the rows, {ReportNumber.Percent(intent.All)} with all)"
        : $"'{ShownText.Of(intent.Intent)}' ({ReportNumber.Percent(intent.Half)}, {ReportNumber.Percent(intent.All)})";
}
