using CsCheck;
using ProductQA.Nlu.Data.Similarity;

namespace ProductQA.Nlu.Tests.Data.Similarity;

public sealed class JaccardIndexTests
{
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.75)]
    [InlineData(0.8)]
    [InlineData(1.0)]
    public void It_finds_the_same_pairs_as_comparing_all_with_all(double threshold)
    {
        var texts = Gen.Int[0, 9].Array[0, 12].Array[0, 25];
        texts.Sample(rows =>
        {
            var sets = Elements.Encode(rows.Select(row => row.Select(word => $"w{word}")));
            var index = new JaccardIndex(sets, threshold);
            for (var row = 0; row < sets.Length; row++)
            {
                var expected = Enumerable.Range(0, sets.Length).Where(other => Similarity(sets[row], sets[other]) >= threshold);
                Assert.Equal(expected, index.Find(sets[row]).Select(found => found.Row).Order());
            }
        }, iter: 300);
    }

    private static double Similarity(int[] left, int[] right) =>
        left.Length + right.Length == 0 ? 0 : (double)left.Intersect(right).Count() / left.Union(right).Count();
}
