using System.CommandLine;

namespace ProductQA.Cli.Intents;

/// <summary>The verbs around the intent model: check, split, train, evaluate, behave, compare, promote, rollback, list, shadow, words.</summary>
internal static class IntentsVerbs
{
    public static Command Create() => new("intents", "Train, measure and publish the model that tells what a message wants.")
    {
        CheckVerb.Create(),
        SplitVerb.Create(),
        TrainVerb.Create(),
        EvaluateVerb.Create(),
        BehaveVerb.Create(),
        CompareVerb.Create(),
        PromoteVerb.Create(),
        RollbackVerb.Create(),
        ListVerb.Create(),
        ShadowVerb.Create(),
        WordsVerb.Create(),
    };
}
