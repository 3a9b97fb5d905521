using ProductQA.Nlu.Models;
using ProductQA.Nlu.Tests.Data;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Models;

/// <summary>Thresholds of single intents travel with the model and decide.</summary>
public sealed class ModelThresholdTests : IDisposable
{
    private static readonly TrainingOptions Options = new() { MaxError = 0.2 };
    private static readonly TrainedModel Trained = IntentTrainer.Train(ToyShop.InScope, Options);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_stated_error_puts_thresholds_and_intervals_on_the_card()
    {
        var card = Save(Trained);
        var read = ModelDirectory.Load(_folder.Path).Card;

        Assert.NotEmpty(Trained.Thresholds.Intents);
        Assert.Equal(card.Thresholds, read.Thresholds);
        Assert.Equal(Trained.Thresholds.Intents.ToDictionary(intent => intent.Intent, intent => intent.Interval), read.ThresholdIntervals);
        Assert.Equal(Trained.Thresholds.Interval, read.ThresholdInterval);
        Assert.Contains("| price | 30 | ", File.ReadAllText(Path.Combine(_folder.Path, "card.md")), StringComparison.Ordinal);
        Assert.Equal(0.2, read.Options.MaxError);
    }

    [Fact]
    public void Without_one_the_card_has_the_overall_interval_alone()
    {
        Save(ToyShop.Train());
        var card = ModelCard.Read(_folder.Path);
        Assert.Equal((null, null), (card.Thresholds, card.ThresholdIntervals));
        Assert.InRange(card.Threshold, card.ThresholdInterval!.Low, card.ThresholdInterval.High);
    }

    [Fact]
    public void An_intents_own_threshold_decides_after_saving_and_loading()
    {
        const string Question = "how much is the lamp";
        var model = Trained.Engine.Model;
        var confidence = Trained.Engine.Understand(Question).Top.Confidence;
        foreach (var (own, isOut) in ((double, bool)[])[(Math.BitIncrement(confidence), true), (confidence, false), (0, false)])
        {
            var thresholds = model.Thresholds with { Overall = 1 - own, Intents = new Dictionary<string, double> { ["price"] = own, ["returns"] = 1 } };
            var trained = Trained with { Engine = new NluEngine(model with { Thresholds = thresholds }), Thresholds = Trained.Thresholds with { Overall = 1 - own } };
            Save(trained);
            var understood = ModelDirectory.Load(_folder.Path).Engine.Understand(Question);
            Assert.Equal((own, isOut), (understood.Threshold, understood.IsOutOfScope));
            Assert.Equal(isOut ? IntentNames.OutOfScope : "price", understood.Label);
        }
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void A_threshold_of_an_intent_that_is_out_of_range_is_refused(double threshold)
    {
        var model = Trained.Engine.Model;
        var wrong = model with { Thresholds = model.Thresholds with { Intents = new Dictionary<string, double> { ["price"] = threshold } } };
        Assert.Contains("a threshold is out of range", Assert.Throws<InvalidDataException>(() => ModelReader.FromBytes(ModelWriter.ToBytes(wrong), encoder: null)).Message, StringComparison.Ordinal);
    }

    private ModelCard Save(TrainedModel trained) => ModelDirectory.Save(_folder.Path, trained, ToyShop.InScope, new ModelOrigin([], Options, DateTimeOffset.UnixEpoch));
}
