using System.Text.Json.Serialization;
using ProductQA.Search.Evidence;

namespace ProductQA.Search.Evaluation;

/// <summary>How well a ranker answers and abstains. All shares lie from 0 to 1 and are 0 where there is nothing to count.</summary>
/// <param name="PAt1">Share of the answerable questions whose first attribute answers.</param>
/// <param name="Mrr">Mean of 1/rank of the first attribute that answers, over the answerable questions.</param>
/// <param name="AbstainPrecision">Share of the questions left unanswered that indeed no attribute answers.</param>
/// <param name="AbstainRecall">Share of the unanswerable questions that were left unanswered.</param>
/// <param name="FalseAbstain">Share of the answerable questions that were left unanswered.</param>
/// <param name="AnsweredPrecision">Share of the answered questions whose answer is right.</param>
/// <param name="Threshold">The least confidence with which a question is answered.</param>
/// <param name="Questions">Number of questions.</param>
/// <param name="Unanswerable">Number of questions that no attribute answers.</param>
public record AnswerEvaluation(
    [property: JsonPropertyName("p_at_1")] double PAt1,
    double Mrr,
    double AbstainPrecision,
    double AbstainRecall,
    double FalseAbstain,
    double AnsweredPrecision,
    double Threshold,
    int Questions,
    int Unanswerable)
{
    /// <summary>Counts outcomes at a threshold.</summary>
    public static AnswerEvaluation Of(IReadOnlyList<AnswerOutcome> outcomes, double threshold)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        var answerable = outcomes.Where(outcome => outcome.Question.IsAnswerable).ToList();
        var unanswerable = outcomes.Where(outcome => !outcome.Question.IsAnswerable).ToList();
        bool Left(AnswerOutcome outcome) => !outcome.IsAnswered(threshold);
        return new AnswerEvaluation(
            Share(answerable, outcome => outcome.Rank == 1),
            answerable.Count == 0 ? 0 : answerable.Average(outcome => outcome.Rank > 0 ? 1.0 / outcome.Rank : 0),
            Share([.. outcomes.Where(Left)], outcome => !outcome.Question.IsAnswerable),
            Share(unanswerable, Left),
            Share(answerable, Left),
            Share([.. outcomes.Where(outcome => !Left(outcome))], outcome => outcome.Rank == 1),
            threshold,
            outcomes.Count,
            unanswerable.Count);
    }

    private static double Share(List<AnswerOutcome> outcomes, Func<AnswerOutcome, bool> counts) =>
        outcomes.Count == 0 ? 0 : (double)outcomes.Count(counts) / outcomes.Count;
}

/// <summary>What became of one question: the first-ranked attribute, and the rank of the first one that answers (0 where none does).</summary>
public sealed record AnswerOutcome(AttributeQuestion Question, RankedFact? Best, int Rank)
{
    /// <summary>Whether the confidence reaches the threshold, 0 to 1.</summary>
    public bool IsAnswered(double threshold) => Best is not null && Best.Confidence >= threshold;
}
