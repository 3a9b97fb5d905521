using ProductQA.Nlu.Data;
using ProductQA.Nlu.Evaluation;
using ProductQA.Nlu.Models;
using ProductQA.Nlu.Tests.Data;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests;

public sealed class IntentActsTests : IDisposable
{
    private const string Header = "label,intent,act\n";

    private readonly TemporaryFolder _folder = new();

    private string Model => Path.Combine(_folder.Path, "model");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_shipped_table_knows_every_intent_of_the_dialogue()
    {
        Assert.All(IntentNames.All, intent => Assert.Equal(intent, IntentActs.Own.IntentOf(intent)));
        Assert.All(IntentNames.All, intent => Assert.NotEmpty(IntentActs.Own.ActOf(intent)!));
        Assert.Equal(("cheap_things", null), (IntentActs.Own.IntentOf("cheap_things"), IntentActs.Own.ActOf("cheap_things")));
    }

    [Fact]
    public void Labels_of_a_shops_own_lead_to_intents_of_the_dialogue()
    {
        Save(Header + "ask_cost,price,answer\nship,shipping,answer\nreturns,returns,\"tell, then answer\"\nhey,greeting,greet\n");
        var engine = ModelDirectory.Load(Model).Engine;

        var understood = engine.Understand("how much is the lamp");
        Assert.Equal(("ask_cost", "price"), (understood.Label, understood.Intent));
        Assert.Equal("tell, then answer", engine.Acts.ActOf("returns"));
        Assert.Equal(IntentNames.OutOfScope, engine.Understand("qwzx vbnk plmr").Intent);
    }

    [Fact]
    public void Without_a_table_a_saved_model_has_the_products_own()
    {
        Save(Header + "ask_cost,price,answer\n");
        ModelDirectory.Save(Model, ToyShop.Train(), ToyShop.InScope, Origin(null));
        Assert.Same(IntentActs.Own, NluEngine.Load(Model).Acts);
    }

    [Fact]
    public void The_table_of_the_folder_itself_can_be_kept()
    {
        Save(Header + "ask_cost,price,answer\n");
        ModelDirectory.Save(Model, ToyShop.Train(), ToyShop.InScope, Origin(Path.Combine(Model, "acts.csv")));
        Assert.Equal("price", NluEngine.Load(Model).Acts.IntentOf("ask_cost"));
    }

    [Theory]
    [InlineData("ask_cost,prize,answer\n", "line 2", "one of these intents: product_question, ")]
    [InlineData("a,price,answer\na,returns,answer\n", "line 3", "each label once")]
    [InlineData("a,price,answer\nb,price\n", "line 3", "write label,intent,act")]
    [InlineData("a,price,answer,more\n", "line 2", "write label,intent,act")]
    [InlineData("a,price,\n", "line 2", "write label,intent,act")]
    [InlineData(",price,answer\n", "line 2", "write label,intent,act")]
    [InlineData("a,Price,answer\n", "line 2", "one of these intents")]
    [InlineData("a,price,an\"swer\n", "line 2", "quotation mark out of place")]
    [InlineData("a,price,\"answer\nb,price,answer\n", "line 2", "quotation mark out of place")]
    public void A_table_that_breaks_its_form_is_refused_with_line_and_cure(string rows, string line, string cure)
    {
        var path = _folder.Write("own.csv", Header + rows);
        var refusal = Assert.Throws<InvalidDataException>(() => IntentActs.Read(path)).Message;
        Assert.StartsWith($"{path}, {line}", refusal, StringComparison.Ordinal);
        Assert.Contains(cure, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a,price,answer\n")]
    [InlineData("label,act,intent\n")]
    [InlineData("\0\0\0\0")]
    public void A_table_without_its_heading_is_refused(string content)
    {
        var path = _folder.Write("own.csv", content);
        Assert.Contains("label,intent,act", Assert.Throws<InvalidDataException>(() => IntentActs.Read(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_table_leaves_the_folder_as_it_was()
    {
        Save(Header + "ask_cost,price,answer\n");
        var before = Directory.GetFiles(Model).ToDictionary(path => path, File.ReadAllBytes);
        var bad = _folder.Write("bad.csv", Header + "a,nothing,answer\n");

        Assert.Throws<InvalidDataException>(() => ModelDirectory.Save(Model, ToyShop.Train(8), ToyShop.InScope, Origin(bad)));
        Assert.Equal(before, Directory.GetFiles(Model).ToDictionary(path => path, File.ReadAllBytes));
    }

    [Fact]
    public void Acts_are_counted_right_where_every_label_has_one()
    {
        var acts = IntentActs.Read(_folder.Write("own.csv", Header + "a,price,answer\nb,availability,answer\nc,cart,buy\n"));
        EvaluatedRow[] rows = [new("1", "a", "b", 0.9, "b"), new("2", "b", "c", 0.9, "c"), new("3", "c", "c", 0.2, "out_of_scope"), new("4", "out_of_scope", "a", 0.9, "a")];

        var report = IntentEvaluator.Report(rows, 0.5, 0.1, acts);
        Assert.Equal((2.0 / 3, 1.0 / 3), (report.ActAccuracy!.Value, report.ActAccuracyAtThreshold!.Value));
        Assert.Null(IntentEvaluator.Report([.. rows, new("5", "d", "a", 0.9, "a")], 0.5, 0.1, acts).ActAccuracy);
        Assert.Null(IntentEvaluator.Report(rows, 0.5, 0.1).ActAccuracy);
        Assert.Null(IntentEvaluator.Report([rows[3]], 0.5, 0.1, acts).ActAccuracy);
    }

    private void Save(string table)
    {
        var own = new Dictionary<string, string> { ["price"] = "ask_cost", ["shipping"] = "ship", ["greeting"] = "hey" };
        LabelledUtterance[] rows = [.. ToyShop.InScope.Select(row => row with { Intent = own.GetValueOrDefault(row.Intent, row.Intent) })];
        ModelDirectory.Save(Model, IntentTrainer.Train(rows, new TrainingOptions()), rows, Origin(_folder.Write("acts.csv", table)));
    }

    private static ModelOrigin Origin(string? acts) => new([], new TrainingOptions(), DateTimeOffset.UnixEpoch) { Acts = acts };
}
