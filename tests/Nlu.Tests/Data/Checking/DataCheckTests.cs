using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Checking;
using ProductQA.Nlu.Tests.Training;

namespace ProductQA.Nlu.Tests.Data.Checking;

public sealed class DataCheckTests
{
    private static readonly TrainingData Clean = TrainingData.Of(ToyShop.WithOutOfScope, "train.csv");

    [Fact]
    public void Clean_data_can_be_trained_on_and_says_how_much_it_is()
    {
        var report = DataCheck.Run(Clean);
        Assert.True(report.CanTrain);
        Assert.Equal((ToyShop.WithOutOfScope.Count, 5), (report.Rows, report.Intents));
        Assert.Equal([FindingKinds.ThinIntent], report.Findings.Select(finding => finding.Kind));
        Assert.Contains("greeting (6)", report.Findings[0].Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FindingKinds.Duplicate, "When does THE LAMP arrive!", "shipping", "as in train.csv, line 31")]
    [InlineData(FindingKinds.TwoIntents, "when does the lamp arrive", "order_status", "also labelled shipping")]
    [InlineData(FindingKinds.NoWords, "?!?", "smalltalk", "")]
    [InlineData(FindingKinds.Encoding, "donâ€™t you deliver", "shipping", "")]
    [InlineData(FindingKinds.Encoding, "cafÃ© mugs", "shipping", "")]
    [InlineData(FindingKinds.Encoding, "how much \ufffd", "price", "")]
    [InlineData(FindingKinds.PrivateData, "write to ann.b@example.co.uk", "human", "")]
    [InlineData(FindingKinds.PrivateData, "call me at +44 20 7946 0958", "human", "")]
    [InlineData(FindingKinds.PrivateData, "my number is 0151 23456789", "human", "")]
    [InlineData(FindingKinds.PrivateData, "card 4242 4242 4242 4242 was refused", "checkout_payment", "")]
    public void A_row_is_found_with_its_place(string kind, string text, string intent, string note)
    {
        var report = DataCheck.Run(TrainingData.Of([.. Clean.Rows, new(text, intent)], "train.csv"));

        var finding = Assert.Single(report.Findings, finding => finding.Kind == kind);
        var row = Assert.Single(finding.Rows, row => row.Line == Clean.Rows.Count + 1);
        Assert.Equal(("train.csv", note), (row.File, row.Note));
        Assert.True(report.CanTrain);
    }

    [Theory]
    [InlineData("order 1234567890 is late", "a plain number is no telephone number")]
    [InlineData("isbn 978-0306406157 in stock?", "one mark is no grouping")]
    [InlineData("4242424242424241 is my order", "the check digit is wrong")]
    [InlineData("size 42 or 43, 10 pieces", "small numbers")]
    [InlineData("crème brûlée, Ångström, £5, 25 °C, Ça va? Âge, Ãgua", "good accents")]
    [InlineData("👍", "an emoji says something")]
    [InlineData("@shop is it 50% off", "no address")]
    public void An_honest_row_is_not_found(string text, string reason)
    {
        var report = DataCheck.Run(TrainingData.Of([.. Clean.Rows, new(text, "price")]));
        Assert.True(report.Findings.All(finding => finding.Kind == FindingKinds.ThinIntent), reason);
    }

    [Fact]
    public void Private_data_is_shown_masked()
    {
        var report = DataCheck.Run(TrainingData.Of([.. Clean.Rows, new("4242424242424242 and a@b.de and +49 (30) 1234567", "price")]));
        Assert.Equal("[card] and [e-mail] and [phone]", report.Findings.Single(finding => finding.Kind == FindingKinds.PrivateData).Rows[0].Text);
    }

    [Fact]
    public void Test_rows_that_training_knows_are_found_and_greetings_are_not()
    {
        var test = TrainingData.Of([new("When does the lamp arrive?", "shipping"), new("how fast is the delivery of the lamp", "shipping"), new("hello", "greeting"), new("who are you", "smalltalk")], "/data/test.csv");

        var report = DataCheck.Run(Clean, [test]);

        var leaks = Assert.Single(report.Findings, finding => finding.Kind == FindingKinds.Leak);
        Assert.Equal([1, 2], leaks.Rows.Select(row => row.Line));
        Assert.Contains("2 of 4 rows of test.csv", leaks.Sentence, StringComparison.Ordinal);
        Assert.Equal(4, Assert.Single(report.Findings, finding => finding.Kind == FindingKinds.UnknownIntent).Rows[0].Line);
    }

    [Fact]
    public void Labels_are_doubted_where_a_model_that_had_not_seen_the_row_is_surer_of_another()
    {
        var rows = Clean.Rows;
        var report = DataCheck.Run(Clean, heldOut:
        [
            new(rows[0].Text, rows[0].Intent, "returns", 0.91), new(rows[1].Text, rows[1].Intent, "returns", 0.97),
            new(rows[2].Text, rows[2].Intent, "returns", 0.89), new(rows[3].Text, rows[3].Intent, rows[3].Intent, 0.9), new("no row", "price", "returns", 1),
        ]);

        var suspects = Assert.Single(report.Findings, finding => finding.Kind == FindingKinds.LabelSuspect);
        Assert.Equal([2, 1], suspects.Rows.Select(row => row.Line));
        Assert.Equal("taken for returns with confidence 0.97", suspects.Rows[0].Note);
    }

    [Fact]
    public void Intents_far_smaller_or_larger_than_the_others_are_named()
    {
        TrainingData data = TrainingData.Of([.. Rows("a", 1000), .. Rows("b", 100), .. Rows("c", 100), .. Rows("d", 12), .. Rows("e", 9)]);

        var kinds = DataCheck.Run(data).Findings.ToDictionary(finding => finding.Kind, finding => finding.Sentence);

        Assert.Contains(": a (1000).", kinds[FindingKinds.Imbalance], StringComparison.Ordinal);
        Assert.Contains(": d (12).", kinds[FindingKinds.SmallIntent], StringComparison.Ordinal);
        Assert.Contains(": e (9).", kinds[FindingKinds.ThinIntent], StringComparison.Ordinal);
        Assert.Contains(FindingKinds.NoOutOfScope, kinds.Keys);

        static IEnumerable<LabelledUtterance> Rows(string intent, int count) => Enumerable.Range(0, count).Select(i => new LabelledUtterance($"{intent} {i}", intent));
    }

    [Theory]
    [InlineData("one intent only")]
    [InlineData("")]
    public void Data_that_no_model_can_learn_from_is_an_error(string text)
    {
        var report = DataCheck.Run(TrainingData.Of([new(text, "price"), new("who won", "out_of_scope")]));
        Assert.False(report.CanTrain);
        Assert.Equal(FindingSeverity.Error, report.Findings[0].Severity);
    }

    [Fact]
    public void No_rows_at_all_are_an_error_and_no_fault() => Assert.False(DataCheck.Run(TrainingData.Of([])).CanTrain);
}
