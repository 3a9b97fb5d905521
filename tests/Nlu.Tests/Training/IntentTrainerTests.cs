using CsCheck;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Training;

public sealed class IntentTrainerTests
{
    private static readonly NluEngine Engine = ToyShop.Train().Engine;

    [Theory]
    [InlineData("how much does the lamp cost", "price")]
    [InlineData("can you deliver to spain", "shipping")]
    [InlineData("i would like a refund", "returns")]
    [InlineData("Hello!!", "greeting")]
    [InlineData("shiping time for the kettle", "shipping")]
    public void Understands_what_was_not_in_the_training_rows(string text, string intent) => Assert.Equal(intent, Engine.Understand(text).Top.Name);

    [Theory]
    [InlineData("")]
    [InlineData("qwzx vbnk plmr")]
    [InlineData("the parliament debated agricultural subsidies yesterday")]
    [InlineData("🦄🦄🦄")]
    public void Unrelated_text_counts_as_out_of_scope(string text)
    {
        var understanding = Engine.Understand(text);
        Assert.Equal(IntentNames.OutOfScope, understanding.Intent);
        Assert.True(understanding.Top.Confidence < Engine.Understand("how much is the lamp").Top.Confidence);
    }

    [Fact]
    public void Learned_out_of_scope_rows_lower_the_confidence_in_every_intent()
    {
        var engine = IntentTrainer.Train(ToyShop.WithOutOfScope, new TrainingOptions()).Engine;
        var understanding = engine.Understand("who won the football match");
        Assert.True(understanding.IsOutOfScope);
        Assert.DoesNotContain(understanding.Intents, intent => intent.Name == IntentNames.OutOfScope);
        Assert.False(engine.Understand("how much is this mug").IsOutOfScope);
    }

    [Fact]
    public void Same_rows_and_seed_give_the_same_bytes()
    {
        var first = ModelWriter.ToBytes(ToyShop.Train().Engine.Model);
        Assert.Equal(first, ModelWriter.ToBytes(ToyShop.Train().Engine.Model));
        Assert.NotEqual(first, ModelWriter.ToBytes(ToyShop.Train(seed: 8).Engine.Model));
    }

    [Fact]
    public void A_loaded_model_answers_like_the_fresh_one()
    {
        var loaded = ModelReader.FromBytes(ModelWriter.ToBytes(Engine.Model), encoder: null);
        foreach (var row in ToyShop.WithOutOfScope)
        {
            Assert.Equal(Engine.Model.Rank(row.Text), loaded.Rank(row.Text));
        }
    }

    [Fact]
    public void Any_text_is_understood_and_confidences_are_probabilities()
    {
        var texts = Gen.OneOf(Gen.String, Gen.Const(new string('a', 100_000)), Gen.Const("\ud800\udfff\ud800"), Gen.Const("how \0 much \u202e is"), Gen.Const(string.Concat(Enumerable.Repeat("x ", 50_000))));
        texts.Sample(text =>
        {
            var understanding = Engine.Understand(text);
            Assert.All(understanding.Intents, intent => Assert.InRange(intent.Confidence, 0, 1));
            Assert.InRange(understanding.Intents.Sum(intent => intent.Confidence), 0, 1.0001);
            Assert.Equal(understanding.Intents.OrderByDescending(intent => intent.Confidence).Select(intent => intent.Confidence), understanding.Intents.Select(intent => intent.Confidence));
        });
    }

    [Fact]
    public void Many_threads_get_the_answers_of_one()
    {
        var expected = ToyShop.InScope.Select(row => Engine.Understand(row.Text).Top).ToArray();
        var actual = new RankedIntent[expected.Length];
        Parallel.For(0, expected.Length, i => actual[i] = Engine.Understand(ToyShop.InScope[i].Text).Top);
        Assert.Equal(expected, actual);
    }

    [Fact]
    public void A_larger_reject_share_gives_a_higher_threshold()
    {
        var low = IntentTrainer.Train(ToyShop.InScope, new TrainingOptions { RejectShare = 0.02 });
        var high = IntentTrainer.Train(ToyShop.InScope, new TrainingOptions { RejectShare = 0.3 });
        Assert.True(low.Engine.Threshold < high.Engine.Threshold);
        Assert.InRange(high.HeldOut.InScopeRejected!.Value, 0.25, 0.3);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(0.3)]
    public void The_threshold_can_follow_from_a_stated_error(double maxError) =>
        Assert.InRange(IntentTrainer.Train(ToyShop.InScope, new TrainingOptions { MaxError = maxError }).Engine.Threshold, 0, 1);

    [Fact]
    public void Training_refuses_one_intent_and_wrong_options()
    {
        LabelledUtterance[] rows = [new("hello", "greeting"), new("bye", IntentNames.OutOfScope)];
        Assert.Throws<ArgumentException>(() => IntentTrainer.Train(rows, new TrainingOptions()));
        Assert.Throws<ArgumentException>(() => IntentTrainer.Train(ToyShop.InScope, new TrainingOptions { Folds = 1 }));
        Assert.Throws<ArgumentException>(() => IntentTrainer.Train(ToyShop.InScope, new TrainingOptions { RejectShare = double.NaN }));
    }

    [Fact]
    public void Training_takes_an_intent_with_a_single_row()
    {
        LabelledUtterance[] rows = [.. ToyShop.InScope, new("are you a robot", "smalltalk")];
        Assert.Equal("smalltalk", IntentTrainer.Train(rows, new TrainingOptions()).Engine.Understand("are you a robot").Top.Name);
    }
}
