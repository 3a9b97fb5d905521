using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Data;
using ProductQA.Nlu.Tests.Training;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Classification;

public sealed class FamiliarityTests
{
    private static readonly Familiarity Rows = new([[[100, 0], [0, 100]], [[3, 4]], [], [[0, 0]]]);

    [Theory]
    [InlineData(3, 4, 0, 0.8)]
    [InlineData(3, 4, 1, 1.0)]
    [InlineData(0.001f, 0, 1, 0.6)]
    [InlineData(-3, -4, 1, 0.0)]
    [InlineData(1, 1, 2, 0.0)]
    [InlineData(1, 1, 3, 0.0)]
    [InlineData(0, 0, 0, 0.0)]
    public void Similarity_is_the_highest_cosine(float x, float y, int intent, double similarity) =>
        Assert.Equal(similarity, Rows.Similarity([x, y], intent), 1e-6);

    [Fact]
    public void A_packed_row_keeps_its_direction()
    {
        Assert.Equal([127, -64, 0], Familiarity.Pack([0.2f, -0.1f, 0]));
        Assert.Equal([-127, 0], Familiarity.Pack([-5, 0]));
        Assert.Equal([0, 0], Familiarity.Pack([0, 0]));
        float[] meaning = [.. Enumerable.Range(0, 128).Select(i => MathF.Sin(i))];
        Assert.Equal(1, new Familiarity([[Familiarity.Pack(meaning)]]).Similarity(meaning, 0), 1e-4f);
    }

    [Fact]
    public void Of_many_rows_of_an_intent_the_same_256_are_kept_each_time()
    {
        LabelledUtterance[] rows =
        [
            .. Enumerable.Range(0, 300).Select(i => new LabelledUtterance($"how much is number {(char)('a' + (i % 26))} {i}", "price")),
            .. ToyShop.InScope.Where(row => row.Intent == "returns"),
        ];
        var kept = Kept(rows);
        Assert.Equal([Familiarity.MostRows, 30], kept.Select(intent => intent.Count));
        Assert.Equal(kept, Kept(rows));
    }

    private static IReadOnlyList<IReadOnlyList<sbyte[]>> Kept(LabelledUtterance[] rows) =>
        IntentTrainer.Train(rows, new TrainingOptions { Folds = 2 }).Engine.Model.Classifier.Familiarity.RowsByIntent;
}
