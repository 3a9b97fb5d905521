using ProductQA.Search.Evaluation;
using ProductQA.Search.Evidence;

namespace ProductQA.Cli.Answers.Report;

/// <summary>What became of the questions of one form.</summary>
/// <param name="Name">The form, in words.</param>
/// <param name="Questions">How many.</param>
/// <param name="Right">Answered by an attribute that answers.</param>
/// <param name="WrongAttribute">Answered by another attribute than one that does.</param>
/// <param name="NoneAnswers">Answered although no attribute does.</param>
/// <param name="Missed">Left unanswered although an attribute answers.</param>
/// <param name="LeftRightly">Left unanswered, and no attribute answers.</param>
public sealed record AnswerClass(string Name, int Questions, int Right, int WrongAttribute, int NoneAnswers, int Missed, int LeftRightly)
{
    public static IReadOnlyList<AnswerClass> Of(IReadOnlyList<AnswerOutcome> outcomes, double threshold) =>
        [.. outcomes.GroupBy(outcome => QuestionForm.Of(outcome.Question.Question).Kind).OrderByDescending(form => form.Count()).Select(form => Of(Words(form.Key), [.. form], threshold)),
            Of("all", outcomes, threshold)];

    private static AnswerClass Of(string name, IReadOnlyList<AnswerOutcome> outcomes, double threshold)
    {
        int Count(bool isAnswered, Func<AnswerOutcome, bool> isOfKind) => outcomes.Count(outcome => outcome.IsAnswered(threshold) == isAnswered && isOfKind(outcome));
        return new AnswerClass(
            name,
            outcomes.Count,
            Count(isAnswered: true, outcome => outcome.Rank == 1),
            Count(isAnswered: true, outcome => outcome.Question.IsAnswerable && outcome.Rank != 1),
            Count(isAnswered: true, outcome => !outcome.Question.IsAnswerable),
            Count(isAnswered: false, outcome => outcome.Question.IsAnswerable),
            Count(isAnswered: false, outcome => !outcome.Question.IsAnswerable));
    }

    private static string Words(QuestionKind kind) => kind switch
    {
        QuestionKind.YesNo => "yes or no (\"does it have …\")",
        QuestionKind.HowMany => "a count (\"how many …\")",
        QuestionKind.HowMuch => "a measure (\"how heavy …\")",
        QuestionKind.What => "what or which",
        QuestionKind.When => "when",
        QuestionKind.Where => "where",
        QuestionKind.Who => "who",
        _ => "another form",
    };
}
