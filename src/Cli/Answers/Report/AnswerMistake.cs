using ProductQA.Search.Evaluation;

namespace ProductQA.Cli.Answers.Report;

/// <summary>A question that was answered wrongly or missed.</summary>
/// <param name="Kind">What went wrong.</param>
/// <param name="Question">The shopper's words.</param>
/// <param name="Picked">The attribute that came first, with its value.</param>
/// <param name="Answering">The attributes that answer, with their values.</param>
/// <param name="Rank">Rank of the first one that answers; 0 where none does.</param>
/// <param name="Confidence">The confidence in the one that came first, 0 to 1.</param>
public sealed record AnswerMistake(AnswerMistakeKind Kind, string Question, string Picked, string Answering, int Rank, double Confidence)
{
    public static AnswerMistake? Of(AnswerOutcome outcome, double threshold) => KindOf(outcome, threshold) is { } kind
        ? new AnswerMistake(
            kind,
            outcome.Question.Question,
            outcome.Best is { Fact: var fact } ? $"{fact.Field}: {fact.Value}" : "",
            string.Join("; ", outcome.Question.Attributes.Where(attribute => attribute.Relevant).Select(attribute => $"{attribute.Name}: {attribute.Value}")),
            outcome.Rank,
            outcome.Best?.Confidence ?? 0)
        : null;

    private static AnswerMistakeKind? KindOf(AnswerOutcome outcome, double threshold) => (outcome.IsAnswered(threshold), outcome.Question.IsAnswerable) switch
    {
        (true, false) => AnswerMistakeKind.NoneAnswers,
        (true, true) when outcome.Rank != 1 => AnswerMistakeKind.WrongAttribute,
        (false, true) => AnswerMistakeKind.Missed,
        _ => null,
    };
}

/// <summary>What went wrong, the worst first.</summary>
public enum AnswerMistakeKind
{
    /// <summary>Answered, and no attribute answers.</summary>
    NoneAnswers,

    /// <summary>Answered by another attribute than one that answers.</summary>
    WrongAttribute,

    /// <summary>Left unanswered, and an attribute answers.</summary>
    Missed,
}
