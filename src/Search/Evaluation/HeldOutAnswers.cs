namespace ProductQA.Search.Evaluation;

/// <summary>What became of questions that the weights had not seen, each with the threshold that was chosen without it.</summary>
/// <param name="Answers">Outcome and threshold of each question.</param>
public sealed record HeldOutAnswers(IReadOnlyList<(AnswerOutcome Outcome, double Threshold)> Answers)
{
    /// <summary>The outcomes alone.</summary>
    public IReadOnlyList<AnswerOutcome> Outcomes => [.. Answers.Select(answer => answer.Outcome)];

    /// <summary>The figures at each question's own threshold; the threshold shown is their mean.</summary>
    public AnswerEvaluation Figures
    {
        get
        {
            var threshold = Answers.Count == 0 ? 0 : Answers.Average(answer => answer.Threshold);
            return AnswerEvaluation.Of([.. Answers.Select(answer => Moved(answer.Outcome, answer.Threshold, threshold))], threshold);
        }
    }

    /// <summary>The same outcome with a confidence on the same side of the common threshold as it was of its own.</summary>
    private static AnswerOutcome Moved(AnswerOutcome outcome, double own, double common) =>
        outcome.Best is { } best ? outcome with { Best = best with { Confidence = outcome.IsAnswered(own) ? Math.Max(common, best.Confidence) : Math.Min(best.Confidence, common - 0.001) } } : outcome;
}
