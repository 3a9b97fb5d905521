using System.Numerics.Tensors;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Tests.Data;

namespace ProductQA.Nlu.Tests.Features;

public sealed class SentenceEncoderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_vector_is_the_mean_of_the_tokens_scaled_to_length_one()
    {
        using var encoder = Open();
        var sum = new float[TinyEncoder.Dimensions];
        foreach (var token in (string[])["[CLS]", "my", "lamp", "##s", "[SEP]"])
        {
            TensorPrimitives.Add(sum, TinyEncoder.VectorOf(token), sum);
        }

        TensorPrimitives.Divide(sum, TensorPrimitives.Norm(sum), sum);
        Assert.Equal(TinyEncoder.Dimensions, encoder.Dimensions);
        Assert.Equal(sum.Select(value => (double)value), encoder.Encode("My lamps").Select(value => (double)value), (left, right) => Math.Abs(left - right) < 1e-6);
    }

    [Fact]
    public void Sentences_together_get_the_vectors_they_get_alone()
    {
        using var encoder = Open();
        string[] texts = ["hello", "", "where is my package", "qqq", "how much is the lamp how much is the mug"];
        Assert.Equal(texts.Select(encoder.Encode), encoder.Encode(texts));
        Assert.Empty(encoder.Encode([]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800")]
    [InlineData("a \udfff lamp \ud800")]
    [InlineData("\0\u202e\ufffe")]
    [InlineData("你好 привет 🦄")]
    public void Any_text_has_a_vector_of_length_one(string text)
    {
        using var encoder = Open();
        Assert.Equal(1, TensorPrimitives.Norm(encoder.Encode(text)), 1e-5f);
    }

    [Fact]
    public void Only_the_beginning_of_a_very_long_text_is_read()
    {
        using var encoder = Open();
        var start = string.Concat(Enumerable.Repeat("my lamp ", 300));
        Assert.Equal(encoder.Encode(start), encoder.Encode(start + new string('x', 100_000) + " hello"));
        Assert.Equal(1, TensorPrimitives.Norm(encoder.Encode(new string('x', 1_000_000))), 1e-5f);
    }

    [Fact]
    public void The_id_follows_the_content_of_both_files_not_their_place()
    {
        using var one = Open();
        using var same = SentenceEncoder.Open(TinyEncoder.Write(Path.Combine(_folder.Path, "same")));
        using var other = SentenceEncoder.Open(TinyEncoder.Write(Path.Combine(_folder.Path, "other"), seed: 2));
        Assert.Equal(one.Id, same.Id);
        Assert.NotEqual(one.Id, other.Id);
        Assert.Matches("^[0-9a-f]{12}$", one.Id);
    }

    [Theory]
    [InlineData("model.onnx")]
    [InlineData("vocab.txt")]
    public void A_missing_file_is_named(string file)
    {
        TinyEncoder.Write(_folder.Path);
        File.Delete(Path.Combine(_folder.Path, file));
        Assert.Contains(Path.Combine(_folder.Path, file) + " is missing", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("whole numbers")]
    [InlineData("too few rows")]
    [InlineData("not a number")]
    public void A_model_that_is_none_is_refused_by_its_folder(string harm)
    {
        TinyEncoder.Write(_folder.Path);
        var path = Path.Combine(_folder.Path, "model.onnx");
        byte[] bytes = harm switch
        {
            "nonsense" => [.. "once upon a time"u8],
            "empty" => [],
            "cut" => File.ReadAllBytes(path)[..300],
            "whole numbers" => OnnxBytes.Echo(),
            "too few rows" => OnnxBytes.LookUp([.. Enumerable.Repeat(new float[8], 5)]),
            _ => OnnxBytes.LookUp([.. Enumerable.Repeat<float[]>([float.NaN, 1, 1, 1, 1, 1, 1, 1], 40)]),
        };
        File.WriteAllBytes(path, bytes);
        Assert.StartsWith($"The sentence encoder in {_folder.Path} cannot be used", Refusal(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("where\nis\n")]
    [InlineData("[PAD]\n[UNK]\n[CLS]\n[SEP]\n[MASK]\nlamp\nlamp\n")]
    public void A_vocabulary_that_is_none_is_refused_by_its_folder(string vocabulary)
    {
        TinyEncoder.Write(_folder.Path);
        _folder.Write("vocab.txt", vocabulary);
        Assert.StartsWith($"The sentence encoder in {_folder.Path} cannot be used", Refusal(), StringComparison.Ordinal);
    }

    private SentenceEncoder Open() => SentenceEncoder.Open(TinyEncoder.Write(Path.Combine(_folder.Path, "one")));

    private string Refusal() => Assert.Throws<InvalidDataException>(() => SentenceEncoder.Open(_folder.Path).Dispose()).Message;
}
