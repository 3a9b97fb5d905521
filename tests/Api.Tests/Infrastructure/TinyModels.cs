using ProductQA.Nlu;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>Intent models that are trained in a moment and are told apart by one thing: what each takes "hello" for.</summary>
internal static class TinyModels
{
    private static readonly string[] Hellos = ["hello", "hello there", "hello shop", "hello again", "well hello", "hello and good day"];
    private static readonly string[] Prices = ["how much is the mug", "price of the mug", "what does the mug cost", "mug price please", "cost of the mug", "how much"];
    private static readonly string[] Returns = ["return the mug", "i want to return it", "refund please", "send the mug back", "money back", "return policy"];

    /// <summary>Trains into a folder and gives back the model's id.</summary>
    public static string Train(string directory, string helloIs, int seed = 1)
    {
        List<LabelledUtterance> rows =
        [
            .. Hellos.Select(text => new LabelledUtterance(text, helloIs)),
            .. Prices.Select(text => new LabelledUtterance(text, IntentNames.Price)),
            .. Returns.Select(text => new LabelledUtterance(text, IntentNames.Returns)),
        ];
        var options = new TrainingOptions { Seed = seed, RejectShare = 0 };
        return ModelDirectory.Save(directory, IntentTrainer.Train(rows, options), rows, new ModelOrigin([], options, DateTimeOffset.UnixEpoch)).Model;
    }

    /// <summary>Makes a model current whose file is cut short: by hand, for promotion would refuse it.</summary>
    public static void PromoteDamaged(string candidate, string models)
    {
        var id = ModelCard.Read(candidate).Model;
        ModelRegistry.Publish(candidate, Path.Combine(models, "versions", id));
        var file = Path.Combine(models, "versions", id, "model.zip");
        File.WriteAllBytes(file, File.ReadAllBytes(file)[..1000]);
        File.AppendAllText(Path.Combine(models, "current"), id + "\n");
    }
}
