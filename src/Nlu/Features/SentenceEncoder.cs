using System.Numerics.Tensors;
using System.Security.Cryptography;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Microsoft.ML.Tokenizers;

namespace ProductQA.Nlu.Features;

/// <summary>
/// A sentence encoder that a shop brings: a folder with <c>model.onnx</c> (inputs input_ids, attention_mask and maybe token_type_ids, each batch × length; first
/// output batch × length × dimensions, or batch × dimensions) and <c>vocab.txt</c> (WordPiece, one piece a line), as BERT's descendants have them.
/// The sentence's vector is the mean of its tokens' (N. Reimers and I. Gurevych, Sentence-BERT, 2019). Safe for many threads.
/// </summary>
public sealed class SentenceEncoder : IDisposable
{
    /// <summary>The file of the network.</summary>
    public const string ModelFile = "model.onnx";

    /// <summary>The file of the word pieces.</summary>
    public const string VocabularyFile = "vocab.txt";

    private const int MostTokens = 64;
    private const int MostCharacters = 2000;
    private const string TokenTypes = "token_type_ids";

    private readonly InferenceSession _session;
    private readonly BertTokenizer _tokenizer;

    private SentenceEncoder(string directory, InferenceSession session, BertTokenizer tokenizer, string id)
    {
        (Directory, _session, _tokenizer, Id) = (directory, session, tokenizer, id);
        Dimensions = Measure(ReadPieces(directory).Length - 1);
    }

    /// <summary>The full path of its folder.</summary>
    public string Directory { get; }

    /// <summary>Numbers in a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The first twelve hexadecimal digits of the SHA-256 of both files.</summary>
    public string Id { get; }

    /// <summary>Opens the encoder of a folder.</summary>
    /// <exception cref="InvalidDataException">A file is missing, or is not what it should be; the message says which.</exception>
    public static SentenceEncoder Open(string directory)
    {
        var id = ReadId(directory);
        try
        {
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            var tokenizer = BertTokenizer.Create(Path.Combine(directory, VocabularyFile));
            return new SentenceEncoder(Path.GetFullPath(directory), new InferenceSession(Path.Combine(directory, ModelFile), options), tokenizer, id);
        }
        catch (Exception e) when (e is OnnxRuntimeException or ArgumentException or InvalidOperationException)
        {
            throw new InvalidDataException($"The sentence encoder in {directory} cannot be used ({e.Message}). Export it with the inputs input_ids and attention_mask, and {VocabularyFile} with [PAD], [UNK], [CLS], [SEP] and [MASK].", e);
        }
    }

    /// <summary>The sentence's vector, scaled to length 1.</summary>
    public float[] Encode(string text) => Encode([text])[0];

    /// <summary>The vectors of several sentences, computed together; much quicker than one by one where their lengths are alike.</summary>
    public float[][] Encode(IReadOnlyList<string> texts) => texts.Count == 0 ? [] : Encode(texts.Select(Ids).ToArray());

    private float[][] Encode(long[][] ids)
    {
        var length = ids.Max(row => row.Length);
        int[] shape = [ids.Length, length];
        var (tokens, mask) = (new DenseTensor<long>(shape), new DenseTensor<long>(shape));
        for (var row = 0; row < ids.Length; row++)
        {
            ids[row].CopyTo(tokens.Buffer.Span[(row * length)..]);
            mask.Buffer.Span.Slice(row * length, ids[row].Length).Fill(1);
        }

        List<NamedOnnxValue> inputs = [NamedOnnxValue.CreateFromTensor("input_ids", tokens), NamedOnnxValue.CreateFromTensor("attention_mask", mask)];
        if (_session.InputMetadata.ContainsKey(TokenTypes))
        {
            inputs.Add(NamedOnnxValue.CreateFromTensor(TokenTypes, new DenseTensor<long>(shape)));
        }

        using var outputs = _session.Run(inputs);
        var output = outputs[0].Value as DenseTensor<float> ?? throw new InvalidOperationException("its first output is not numbers of single precision");
        return [.. ids.Select((row, i) => Pool(output, i, row.Length))];
    }

    /// <summary>Tries the network on the last piece of the vocabulary, which a network with fewer pieces does not know.</summary>
    private int Measure(int lastPiece)
    {
        var vector = Encode([[lastPiece]])[0];
        return vector.Length > 0 && Array.TrueForAll(vector, float.IsFinite) ? vector.Length : throw new InvalidOperationException("its vectors are not finite");
    }

    /// <summary>The word pieces of the vocabulary by their number; pieces inside a word begin with <c>##</c>.</summary>
    internal static string[] ReadPieces(string directory) => File.ReadAllLines(Path.Combine(directory, VocabularyFile));

    /// <summary>Frees the network.</summary>
    public void Dispose() => _session.Dispose();

    private long[] Ids(string text) => [.. _tokenizer.EncodeToIds(text.Length <= MostCharacters ? text : text[..MostCharacters], MostTokens, out _, out _).Select(id => (long)id)];

    private static float[] Pool(DenseTensor<float> output, int row, int tokens)
    {
        var dimensions = output.Dimensions[^1];
        var isPooled = output.Rank == 2;
        var sum = new float[dimensions];
        var start = row * (isPooled ? 1 : output.Dimensions[1]) * dimensions;
        for (var token = 0; token < (isPooled ? 1 : tokens); token++)
        {
            TensorPrimitives.Add(sum, output.Buffer.Span.Slice(start + (token * dimensions), dimensions), sum);
        }

        var length = TensorPrimitives.Norm(sum);
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return sum;
    }

    /// <summary>The id of the encoder of a folder, which is not opened for it.</summary>
    /// <exception cref="InvalidDataException">A file is missing; the message says which.</exception>
    internal static string ReadId(string directory)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in (string[])[Path.Combine(directory, ModelFile), Path.Combine(directory, VocabularyFile)])
        {
            hash.AppendData(File.Exists(path) ? File.ReadAllBytes(path) : throw new InvalidDataException($"{path} is missing. A sentence encoder is a folder with {ModelFile} and {VocabularyFile}."));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }
}
