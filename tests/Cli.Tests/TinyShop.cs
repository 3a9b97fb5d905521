using ProductQA.Nlu.Data;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Cli.Tests;

/// <summary>Small labelled rows in three intents, models that are trained on them in a moment, and a test file of other things asked for in the same ways.</summary>
internal static class TinyShop
{
    private static readonly string[] TrainThings = ["the lamp", "this mug", "the red bag", "that kettle"];
    private static readonly string[] TestThings = ["the lamp now", "your mug", "my red bag"];

    private static readonly (string Intent, string[] Says)[] Ways =
    [
        ("price", ["how much is {0}", "what does {0} cost", "price of {0}", "cost for {0} please"]),
        ("shipping", ["when does {0} arrive", "do you deliver {0}", "shipping time for {0}", "can {0} be shipped"]),
        ("returns", ["can i return {0}", "money back for {0}", "refund {0} please", "how do i send {0} back"]),
    ];

    public static string TestFile { get; } = Csv(Rows(TestThings));

    public static string TrainFile { get; } = Csv(Rows(TrainThings));

    /// <summary>A good model, told apart from others by its seed.</summary>
    public static string Good(string directory, int seed = 1) => Save(directory, Rows(TrainThings), seed);

    /// <summary>A model that takes returns for a question of price.</summary>
    public static string WithoutReturns(string directory) =>
        Save(directory, [.. Rows(TrainThings).Select(row => row.Intent == "returns" ? row with { Intent = "price" } : row)], 1);

    private static string Save(string directory, List<LabelledUtterance> rows, int seed)
    {
        var options = new TrainingOptions { Seed = seed };
        return ModelDirectory.Save(directory, IntentTrainer.Train(rows, options), rows, new ModelOrigin([], options, DateTimeOffset.UnixEpoch.AddDays(seed), null, "ann")).Model;
    }

    private static List<LabelledUtterance> Rows(string[] things) =>
        [.. Ways.SelectMany(way => way.Says.SelectMany(say => things.Select(thing => new LabelledUtterance(say.Replace("{0}", thing, StringComparison.Ordinal), way.Intent))))];

    private static string Csv(List<LabelledUtterance> rows) => "text,intent\n" + string.Concat(rows.Select(row => $"{row.Text},{row.Intent}\n"));
}
