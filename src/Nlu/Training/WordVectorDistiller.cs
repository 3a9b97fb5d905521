using System.Numerics.Tensors;
using ProductQA.Nlu.Features;
using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Training;

/// <summary>
/// Distils a sentence encoder into a table of word vectors. A piece's vector begins as what the encoder says of the piece alone, weighted down where
/// it is common (S. Arora et al., 2017), and is then trained so that the mean over a text comes near what the encoder says of the
/// text, with AdaGrad (J. Duchi et al., 2011): what S. Tulkens and T. van Dongen call Model2Vec and Tokenlearn.
/// </summary>
public sealed class WordVectorDistiller
{
    private const float LearningRate = 0.3f;
    private const float FirstScale = 0.3f;
    private const float UntaughtScale = 0.5f;
    private const double Smoothing = 1e-3;

    private readonly DistillingOptions _options;
    private readonly int[][] _texts;
    private readonly float[][] _targets;
    private readonly float[][] _pieces;

    private WordVectorDistiller(DistillingOptions options, int[][] texts, float[][] targets, float[][] pieces) =>
        (_options, _texts, _targets, _pieces) = (options, texts, targets, pieces);

    /// <summary>Distils the encoder of a folder.</summary>
    /// <param name="directory">The encoder's folder.</param>
    /// <param name="texts">Texts of the language and the trade, 1,000 or more; 100,000 are good.</param>
    /// <param name="options">How to distil.</param>
    /// <param name="progress">Hears a sentence at each step.</param>
    /// <exception cref="InvalidDataException">The folder holds no usable encoder.</exception>
    /// <exception cref="ArgumentException">There are too few texts, none has a word of the encoder's, or an option is out of its range.</exception>
    public static WordVectors Distil(string directory, IReadOnlyList<string> texts, DistillingOptions options, IProgress<string>? progress = null)
    {
        Demand(options.FindMistake() is null, options.FindMistake());
        Demand(texts.Count >= DistillingOptions.FewestTexts, $"{texts.Count} texts teach too little; give at least {DistillingOptions.FewestTexts}, one a line.");
        using var encoder = SentenceEncoder.Open(directory);
        Demand(options.Dimensions <= encoder.Dimensions, $"{options.Dimensions} dimensions are more than the {encoder.Dimensions} of the encoder in {directory}; give at most that many.");
        string[] names = [.. SentenceEncoder.ReadPieces(directory).Where(IsLatin)];
        var teacher = new Teacher(encoder, progress);
        var (targets, alone) = Projection.Reduce(teacher.Encode(texts), teacher.Encode([.. names.Select(name => name.TrimStart('#'))]), options);
        var cutter = new WordVectors(names, new Half[names.Length], 1, "");
        int[][] cut = [.. texts.Select(text => Tokenizer.Tokenize(text).SelectMany(cutter.PiecesOf).ToArray())];
        var distiller = new WordVectorDistiller(options, cut, targets, [.. alone.Select((vector, rank) => Weigh(vector, rank, names.Length))]);
        Demand(Array.Exists(cut, text => text.Length > 0), $"No text has a word of {SentenceEncoder.VocabularyFile} in {directory}; give texts of the encoder's language.");
        distiller.Learn(progress);
        return distiller.ToTable(names);
    }

    private static void Demand(bool holds, string? cure)
    {
        if (!holds)
        {
            throw new ArgumentException(cure);
        }
    }

    /// <summary>Pieces that the tokenizer can give: lower-case Latin letters and digits.</summary>
    private static bool IsLatin(string piece) => piece.Length > 0 && piece.TrimStart('#') is { Length: > 0 } letters && letters.All(char.IsAsciiLetterOrDigit);

    /// <summary>Common words say little. Vocabularies stand in the order of frequency, so Zipf's law gives a piece's share from its rank.</summary>
    private static float[] Weigh(float[] vector, int rank, int count)
    {
        var share = 1.0 / ((rank + 2) * Math.Log(count));
        return [.. vector.Select(value => (float)(value * FirstScale * Smoothing / (Smoothing + share)))];
    }

    private void Learn(IProgress<string>? progress)
    {
        var (steps, random) = (new float[_pieces.Length], new Random(_options.Seed));
        int[] order = [.. Enumerable.Range(0, _texts.Length).Where(text => _texts[text].Length > 0)];
        for (var pass = 1; pass <= _options.Passes; pass++)
        {
            random.Shuffle(order);
            var loss = order.Sum(text => Learn(_texts[text], _targets[text], steps));
            progress?.Report($"Pass {pass} of {_options.Passes}: mean squared distance to the encoder {loss / order.Length:F4}");
        }
    }

    private double Learn(int[] text, float[] target, float[] steps)
    {
        var error = Mean(text);
        TensorPrimitives.Subtract(error, target, error);
        var loss = TensorPrimitives.SumOfSquares(error);
        foreach (var piece in text)
        {
            steps[piece] += loss / (text.Length * text.Length);
            var step = -LearningRate / text.Length / MathF.Sqrt(steps[piece] + 1e-6f);
            TensorPrimitives.MultiplyAdd(error, step, _pieces[piece], _pieces[piece]);
        }

        return loss;
    }

    private float[] Mean(int[] text)
    {
        var mean = new float[_options.Dimensions];
        foreach (var piece in text)
        {
            TensorPrimitives.Add(mean, _pieces[piece], mean);
        }

        TensorPrimitives.Divide(mean, text.Length, mean);
        return mean;
    }

    private WordVectors ToTable(string[] names)
    {
        var taught = _texts.SelectMany(text => text).ToHashSet();
        var values = new Half[names.Length * _options.Dimensions];
        for (var piece = 0; piece < names.Length; piece++)
        {
            for (var i = 0; i < _options.Dimensions; i++)
            {
                values[(piece * _options.Dimensions) + i] = (Half)(_pieces[piece][i] * (taught.Contains(piece) ? 1 : UntaughtScale));
            }
        }

        return WordVectorFile.FromBytes(WordVectorFile.ToBytes(names, values, _options.Dimensions));
    }
}
