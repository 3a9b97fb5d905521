using System.CommandLine;

namespace ProductQA.Cli.Answers;

/// <summary>The verbs about answers from attributes.</summary>
internal static class AnswersVerbs
{
    public static Command Create() => new("answers", "Measures and fits answers from product attributes.")
    {
        AnswersEvaluateVerb.Create(),
        AnswersFitVerb.Create(),
        AnswersNearWordsVerb.Create(),
    };
}
