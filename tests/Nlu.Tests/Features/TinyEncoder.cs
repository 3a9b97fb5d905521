using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Tests.Features;

/// <summary>A sentence encoder of a few words, written in a moment: each token has a fixed vector of random numbers.</summary>
internal static class TinyEncoder
{
    public const int Dimensions = 16;

    private static readonly string[] Special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    /// <summary>The words that it knows, and one piece.</summary>
    public static IReadOnlyList<string> Words { get; } =
        ["where", "is", "my", "package", "lamp", "much", "how", "cost", "price", "return", "refund", "deliver", "hello", "the", "mug", "##s"];

    /// <summary>A token's vector, not scaled.</summary>
    public static float[] VectorOf(string token) => Table(seed: 1)[Array.IndexOf([.. Special, .. Words], token)];

    /// <summary>Writes both files and gives back the folder.</summary>
    public static string Write(string directory, int seed = 1)
    {
        Directory.CreateDirectory(directory);
        File.WriteAllBytes(Path.Combine(directory, SentenceEncoder.ModelFile), OnnxBytes.LookUp(Table(seed)));
        File.WriteAllLines(Path.Combine(directory, SentenceEncoder.VocabularyFile), [.. Special, .. Words]);
        return directory;
    }

    /// <summary>Texts of three to seven of its words, enough to distil it.</summary>
    public static string[] Texts(int count = 1200)
    {
        var random = new Random(5);
        return [.. Enumerable.Range(0, count).Select(_ => string.Join(' ', random.GetItems(Words.SkipLast(1).ToArray(), random.Next(3, 8))))];
    }

    private static float[][] Table(int seed)
    {
        var random = new Random(seed);
        return [.. Special.Concat(Words).Select(_ => Enumerable.Range(0, Dimensions).Select(_ => (float)((random.NextDouble() * 2) - 1)).ToArray())];
    }
}
