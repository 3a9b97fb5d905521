using ProductQA.Nlu.Data;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Training;

/// <summary>A small data set: four intents, six ways to say each about five things, and messages that belong to none.</summary>
internal static class ToyShop
{
    private static readonly string[] Things = ["the lamp", "this mug", "the red bag", "my order", "that kettle"];

    private static readonly (string Intent, string[] Says)[] Ways =
    [
        ("price", ["how much is {0}", "what does {0} cost", "price of {0}?", "is {0} expensive", "{0} how many euros", "cost for {0} please"]),
        ("shipping", ["when does {0} arrive", "do you deliver {0} to spain", "shipping time for {0}", "how fast is delivery of {0}", "can {0} be shipped today", "send {0} by post"]),
        ("returns", ["can i return {0}", "i want my money back for {0}", "refund {0} please", "how do i send {0} back", "return policy for {0}", "exchange {0} for another"]),
        ("greeting", ["hello", "hi there", "good morning", "hey", "hello shop", "good evening"]),
    ];

    public static IReadOnlyList<LabelledUtterance> InScope { get; } =
        [.. Ways.SelectMany(way => way.Says.SelectMany(say => Things.Select(thing => new LabelledUtterance(say.Replace("{0}", thing, StringComparison.Ordinal), way.Intent))).Distinct())];

    public static IReadOnlyList<LabelledUtterance> WithOutOfScope { get; } =
    [
        .. InScope,
        .. Enumerable.Range(0, 40).Select(i => new LabelledUtterance($"who won the football match number {i} in the stadium", IntentNames.OutOfScope)),
    ];

    public static TrainedModel Train(int seed = 7) => IntentTrainer.Train(InScope, new TrainingOptions { Seed = seed });
}
