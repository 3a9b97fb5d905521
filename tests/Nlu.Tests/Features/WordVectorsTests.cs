using System.Numerics.Tensors;
using CsCheck;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Tests.Features;

public sealed class WordVectorsTests
{
    private const int Dimensions = 8;

    /// <summary>Each piece points along an axis of its own.</summary>
    private static readonly WordVectors Axes = Make("lamp", "##shade", "##s", "la");

    [Fact]
    public void The_shipped_table_knows_which_words_are_near()
    {
        var words = WordVectors.Shipped;
        Assert.True(words.Count > 20_000);
        Assert.InRange(words.Dimensions, 8, 1024);
        Assert.Matches("^[0-9a-f]{12}$", words.Id);
        Assert.True(Near("parcel", "package") > Near("parcel", "banana") + 0.2f);
        Assert.True(Near("where is my parcel", "has the package arrived") > Near("where is my parcel", "do you have this in blue"));
    }

    [Fact]
    public void Words_that_the_table_lacks_are_cut_into_the_longest_pieces()
    {
        Assert.Equal([0], Axes.PiecesOf("lamp"));
        Assert.Equal([0, 1, 2], Axes.PiecesOf("lampshades"));
        Assert.Equal([3, 2], Axes.PiecesOf("lazzzs"));
        Assert.Equal([], Axes.PiecesOf("shade"));
        Assert.Equal([0.6f, 0.8f, 0, 0], Make([("a", 3), ("##b", 4)]).Mean(["ab"])[..4]);
    }

    [Fact]
    public void A_mean_has_length_one_or_is_zero()
    {
        Assert.Equal(1, TensorPrimitives.Norm(Axes.Mean(["lamp", "lamps", "la"])), 1e-6f);
        Assert.All(Axes.Mean([]), value => Assert.Equal(0, value));
        Assert.All(Axes.Mean(["", "qqq", "你好"]), value => Assert.Equal(0, value));
    }

    [Fact]
    public void Any_token_gives_a_finite_vector()
    {
        var tokens = Gen.OneOf(Gen.String, Gen.Const(""), Gen.Const("\ud800"), Gen.Const("\udfff\ud800x"), Gen.Const(new string('a', 100_000)), Gen.Const("приветмир"), Gen.Const("##s"), Gen.Const("a\0b"));
        tokens.Array[0, 5].Sample(utterance =>
        {
            var length = TensorPrimitives.Norm(WordVectors.Shipped.Mean(utterance));
            Assert.True(length == 0 || Math.Abs(length - 1) < 1e-4, $"{length}");
        });
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var random = new Random(3);
        var values = Enumerable.Range(0, 3 * Dimensions).Select(_ => (Half)((random.NextDouble() * 4) - 2)).ToArray();
        values.AsSpan(Dimensions, Dimensions).Clear();
        var once = Again(new WordVectors(["one", "zero", "##two"], values, Dimensions, "unsaved"));
        var twice = Again(once);

        Assert.Equal((3, Dimensions, once.Id), (twice.Count, twice.Dimensions, twice.Id));
        Assert.Equal(once.Mean(["onetwo"]), twice.Mean(["onetwo"]));
        Assert.All(once.Mean(["zero"]), value => Assert.Equal(0, value));
        Assert.Equal(Bytes(once), Bytes(twice));
        Assert.True(TensorPrimitives.CosineSimilarity<float>(once.Mean(["one"]), [.. values[..Dimensions].Select(value => (float)value)]) > 0.9999f);
    }

    private static WordVectors Again(WordVectors words) => WordVectors.Read(new MemoryStream(Bytes(words)));

    internal static byte[] Bytes(WordVectors words)
    {
        using var stream = new MemoryStream();
        words.Write(stream);
        return stream.ToArray();
    }

    private static WordVectors Make(params string[] pieces) => Make([.. pieces.Select(piece => (piece, 1))]);

    internal static WordVectors Make((string Name, int Length)[] pieces)
    {
        var values = new Half[pieces.Length * Dimensions];
        for (var piece = 0; piece < pieces.Length; piece++)
        {
            values[(piece * Dimensions) + piece] = (Half)pieces[piece].Length;
        }

        return new WordVectors([.. pieces.Select(piece => piece.Name)], values, Dimensions, "unsaved");
    }

    private static float Near(string left, string right) =>
        TensorPrimitives.CosineSimilarity<float>(WordVectors.Shipped.Mean(Tokenizer.Tokenize(left)), WordVectors.Shipped.Mean(Tokenizer.Tokenize(right)));
}
