using CsCheck;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Data.Similarity;
using ProductQA.Nlu.Data.Splitting;
using ProductQA.Nlu.Tests.Training;

namespace ProductQA.Nlu.Tests.Data.Splitting;

public sealed class DataSplitTests
{
    private static readonly string[] Words = ["red", "blue", "mug", "lamp", "price", "ship", "spain", "stock", "return", "pay", "card", "when", "how", "open", "size", "gift"];

    [Fact]
    public void Folds_keep_groups_together_and_give_every_fold_its_share_of_each_intent()
    {
        List<LabelledUtterance> rows = [.. Enumerable.Range(0, 300).Select(i => new LabelledUtterance($"message {i * 7919} of {i}", $"intent{i % 3}") { Group = i < 60 ? $"g{i / 6}" : null })];

        var folds = DataSplit.Folds(rows, 5, seed: 1);

        Assert.All(Enumerable.Range(0, 60).GroupBy(i => rows[i].Group), group => Assert.Single(group.Select(i => folds[i]).Distinct()));
        Assert.All(
            Enumerable.Range(0, 300).GroupBy(i => (rows[i].Intent, folds[i])),
            part => Assert.InRange(part.Count(), 18, 22));
    }

    [Fact]
    public void The_seed_decides_the_deal_and_nothing_else_does()
    {
        var rows = ToyShop.WithOutOfScope;
        Assert.Equal(DataSplit.Folds(rows, 5, seed: 1), DataSplit.Folds(rows, 5, seed: 1));
        Assert.NotEqual(DataSplit.Folds(rows, 5, seed: 1), DataSplit.Folds(rows, 5, seed: 2));
    }

    [Fact]
    public void No_split_of_any_rows_tears_rows_apart_that_say_the_same()
    {
        var texts = Gen.Int[0, Words.Length - 1].Select(i => Words[i]).Array[0, 6].Select(words => string.Join(' ', words));
        var row = Gen.Select(texts, Gen.Int[0, 2], (text, intent) => new LabelledUtterance(text, $"i{intent}") { Time = DateTimeOffset.UnixEpoch.AddDays(text.Length) });
        Gen.Select(row.Array[0, 40], Gen.Int[2, 6], Gen.Int[0, 9]).Sample((rows, k, seed) =>
        {
            var groups = ParaphraseGroups.Find(rows);
            var folds = DataSplit.Folds(rows, k, seed);
            var shares = DataSplit.ByGroup(rows, new SplitShares(0.2, 0.1), seed);
            var times = DataSplit.ByTime(rows, new SplitShares(0.3));
            Assert.All(folds, fold => Assert.InRange(fold, 0, k - 1));
            Assert.All(Enumerable.Range(0, rows.Length).GroupBy(i => groups[i]), group =>
                Assert.Single(group.Select(i => (folds[i], shares[i], times[i])).Distinct()));
        }, iter: 300);
    }

    [Fact]
    public void Shares_are_met_for_each_intent()
    {
        List<LabelledUtterance> rows = [.. Enumerable.Range(0, 1000).Select(i => new LabelledUtterance($"text{i * 7919}", i < 900 ? "big" : "small"))];

        var parts = DataSplit.ByGroup(rows, new SplitShares(0.2, 0.1), seed: 3);

        Assert.Equal((180, 90), (Count("big", SplitPart.Test), Count("big", SplitPart.Dev)));
        Assert.Equal((20, 10), (Count("small", SplitPart.Test), Count("small", SplitPart.Dev)));

        int Count(string intent, SplitPart part) => rows.Index().Count(row => row.Item.Intent == intent && parts[row.Index] == part);
    }

    [Fact]
    public void By_time_training_sees_nothing_from_after_the_cut()
    {
        List<LabelledUtterance> rows = [.. Enumerable.Range(0, 100).Select(i => new LabelledUtterance($"text{i * 7919}", "a") { Time = DateTimeOffset.UnixEpoch.AddHours((i * 37) % 100), Group = i is 3 or 4 ? "g" : null })];

        var parts = DataSplit.ByTime(rows, new SplitShares(0.2));

        var lastOfTraining = rows.Where((_, i) => parts[i] == SplitPart.Train).Max(row => row.Time);
        Assert.Equal(20, parts.Count(part => part == SplitPart.Test));
        Assert.All(rows.Where((row, i) => parts[i] == SplitPart.Test && row.Group is null), row => Assert.True(row.Time > lastOfTraining));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0.5, -0.1)]
    [InlineData(0.5, 0.5)]
    public void Shares_that_leave_nothing_to_train_or_test_on_are_refused(double test, double dev)
    {
        Assert.Throws<ArgumentException>(() => DataSplit.ByGroup([], new SplitShares(test, dev), 1));
        Assert.Throws<ArgumentException>(() => DataSplit.ByTime([], new SplitShares(test, dev)));
    }

    [Fact]
    public void A_split_by_time_names_a_row_without_one() =>
        Assert.Contains("'hi'", Assert.Throws<InvalidDataException>(() => DataSplit.ByTime([new("hi", "a")], new SplitShares(0.2))).Message, StringComparison.Ordinal);

    [Fact]
    public void Many_rows_and_many_copies_of_one_row_are_dealt_without_comparing_all_pairs()
    {
        var random = new Random(5);
        List<LabelledUtterance> rows =
        [
            .. Enumerable.Range(0, 2_000).Select(i => new LabelledUtterance(string.Join(' ', Enumerable.Range(0, 7).Select(_ => Words[random.Next(Words.Length)] + random.Next(40))), $"i{i % 150}")),
            .. Enumerable.Repeat(new LabelledUtterance("the very same text again", "i0"), 15_000),
        ];

        var folds = DataSplit.Folds(rows, 5, seed: 1);

        Assert.Single(folds.Skip(2_000).Distinct());
    }
}
