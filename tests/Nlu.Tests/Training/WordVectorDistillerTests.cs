using System.Globalization;
using System.Numerics.Tensors;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Tests.Data;
using ProductQA.Nlu.Tests.Features;
using ProductQA.Nlu.Training;

namespace ProductQA.Nlu.Tests.Training;

public sealed class WordVectorDistillerTests : IDisposable
{
    private static readonly string[] Texts = TinyEncoder.Texts();
    private static readonly DistillingOptions Options = new() { Dimensions = 8, Passes = 4 };

    private readonly TemporaryFolder _folder = new();
    private readonly Told _told = new();

    public WordVectorDistillerTests() => TinyEncoder.Write(_folder.Path);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_table()
    {
        var first = Distil(Options);
        Assert.Equal((TinyEncoder.Words.Count, 8), (first.Count, first.Dimensions));
        Assert.Equal(first.Id, Distil(Options).Id);
        Assert.NotEqual(first.Id, Distil(Options with { Seed = 2 }).Id);
    }

    [Fact]
    public void Each_pass_brings_the_means_nearer_to_the_encoder()
    {
        Distil(Options);
        double[] losses = [.. _told.Sentences.Where(sentence => sentence.StartsWith("Pass", StringComparison.Ordinal)).Select(sentence => double.Parse(sentence.Split(' ')[^1], CultureInfo.InvariantCulture))];
        Assert.Equal(4, losses.Length);
        Assert.StartsWith("Pass 1 of 4: mean squared distance to the encoder", _told.Sentences.Find(sentence => sentence.StartsWith("Pass", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.True(losses[^1] < losses[0], string.Join(' ', losses));
    }

    [Fact]
    public void Texts_that_the_encoder_finds_alike_are_alike_in_the_table()
    {
        using var encoder = SentenceEncoder.Open(_folder.Path);
        var words = Distil(Options with { Dimensions = TinyEncoder.Dimensions, Passes = 10 });
        var pairs = Texts.Take(200).Zip(Texts.Skip(200).Take(200)).ToList();
        var taught = pairs.ConvertAll(pair => TensorPrimitives.CosineSimilarity(encoder.Encode(pair.First), encoder.Encode(pair.Second)));
        var learned = pairs.ConvertAll(pair => TensorPrimitives.CosineSimilarity(words.Mean(pair.First.Split(' ')), words.Mean(pair.Second.Split(' '))));
        Assert.True(Correlation(taught, learned) > 0.7, $"{Correlation(taught, learned)}");
    }

    [Theory]
    [InlineData(7, 4, "7 dimensions cannot be; give 8 to 1024")]
    [InlineData(1025, 4, "1025 dimensions cannot be; give 8 to 1024")]
    [InlineData(17, 4, "17 dimensions are more than the 16 of the encoder")]
    [InlineData(8, 0, "0 passes cannot be; give 1 to 100")]
    [InlineData(8, 101, "101 passes cannot be; give 1 to 100")]
    public void Options_out_of_range_are_refused_with_the_cure(int dimensions, int passes, string cure) =>
        Assert.Contains(cure, Assert.Throws<ArgumentException>(() => Distil(new DistillingOptions { Dimensions = dimensions, Passes = passes })).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_few_texts_are_counted_and_refused() =>
        Assert.StartsWith("999 texts teach too little; give at least 1000", Assert.Throws<ArgumentException>(() => WordVectorDistiller.Distil(_folder.Path, Texts[..999], Options)).Message, StringComparison.Ordinal);

    [Fact]
    public void Texts_without_a_word_of_the_encoder_are_refused() =>
        Assert.Contains("give texts of the encoder's language", Assert.Throws<ArgumentException>(() => WordVectorDistiller.Distil(_folder.Path, [.. Enumerable.Repeat("привет 你好", 1000)], Options)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_folder_without_an_encoder_is_refused() =>
        Assert.Throws<InvalidDataException>(() => WordVectorDistiller.Distil(Path.Combine(_folder.Path, "nowhere"), Texts, Options));

    private WordVectors Distil(DistillingOptions options) => WordVectorDistiller.Distil(_folder.Path, Texts, options, _told);

    private static double Correlation(List<float> left, List<float> right)
    {
        var (meanLeft, meanRight) = (left.Average(), right.Average());
        double Sum(IEnumerable<float> first, float firstMean, IEnumerable<float> second, float secondMean) => first.Zip(second).Sum(pair => (pair.First - firstMean) * (pair.Second - secondMean));
        return Sum(left, meanLeft, right, meanRight) / Math.Sqrt(Sum(left, meanLeft, left, meanLeft) * Sum(right, meanRight, right, meanRight));
    }
}
