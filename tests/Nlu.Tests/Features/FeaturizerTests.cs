using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Tests.Features;

public sealed class FeaturizerTests
{
    private static readonly MeaningBlock Meaning = new(WordVectors.Shipped, null);

    [Fact]
    public void Word_ngrams_are_runs_of_one_to_three_stems() =>
        Assert.Equal(["box", "box ship", "box ship fast", "fast", "ship", "ship fast"], Ngrams.OfWords(["box", "ship", "fast"]).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Frames_keep_common_stems_and_merge_what_lies_between()
    {
        var frame = Ngrams.OfFrame(["price", "of", "red", "lamp", "42"], stem => stem is "price" or "of");
        Assert.Equal(["* 0", "* 0 $$", "0 $$", "^ price", "^ price of", "^ price of *", "of *", "of * 0", "of * 0 $$", "price of", "price of *", "price of * 0"], frame.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Character_ngrams_stay_inside_words_with_blank_edges() =>
        Assert.Equal([" ab", " ab ", "ab "], Ngrams.OfCharacters(["ab"]).Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Weights_follow_the_published_formula()
    {
        var block = NgramBlock.Fit([new() { ["a"] = 1, ["b"] = 1 }, new() { ["a"] = 1 }]);
        var vector = new List<(int Feature, float Value)>();
        block.AppendTo(vector, new() { ["a"] = 2, ["b"] = 1 }, 10, 0.5f);

        var a = (1 + Math.Log(2)) * (Math.Log(3.0 / 3) + 1);
        var b = Math.Log(3.0 / 2) + 1;
        var norm = Math.Sqrt((a * a) + (b * b));
        Assert.Equal([10, 11], vector.Select(entry => entry.Feature));
        Assert.Equal(0.5 * a / norm, vector[0].Value, 1e-6);
        Assert.Equal(0.5 * b / norm, vector[1].Value, 1e-6);
    }

    [Fact]
    public void Unknown_words_shorten_the_vector()
    {
        var featurizer = Featurizer.Fit([Count(["where", "is", "my", "order"]), Count(["hello"])], Meaning);
        var known = Length(featurizer, ["where", "order"]);
        var mixed = Length(featurizer, ["where", "order", "qqqq", "zzzz"]);
        Assert.True(mixed < known, $"{mixed} < {known}");
        Assert.True(Length(featurizer, ["qqqq"]) < mixed);
    }

    private static CountedUtterance Count(string[] tokens) => CountedUtterance.Of(tokens, string.Join(' ', tokens), Meaning);

    /// <summary>The length of the n-grams' part.</summary>
    private static double Length(Featurizer featurizer, string[] tokens)
    {
        var vector = featurizer.Transform(Count(tokens));
        return Math.Sqrt(vector.Indices.Zip(vector.Values).Where(entry => entry.First < featurizer.FirstOfMeaning).Sum(entry => entry.Second * entry.Second));
    }
}
