using System.Numerics.Tensors;

namespace ProductQA.Nlu.Classification;

/// <summary>
/// How near an utterance lies to what an intent was trained on: the highest cosine between its meaning and that of a training row. A sure
/// guess about an unfamiliar text counts little. At most <see cref="MostRows"/> rows of an intent are kept, as whole numbers from -127 to 127: their
/// length does not matter to a cosine, and a fresh engine and a loaded one answer alike.
/// </summary>
internal sealed class Familiarity(IReadOnlyList<IReadOnlyList<sbyte[]>> rowsByIntent)
{
    public const int MostRows = 256;

    private const float Largest = 127;

    private readonly float[][][] _rows = [.. rowsByIntent.Select(rows => rows.Select(Normalised).ToArray())];

    public IReadOnlyList<IReadOnlyList<sbyte[]>> RowsByIntent { get; } = rowsByIntent;

    /// <summary>The highest cosine, from 0 to 1, between a meaning and a training row of the intent.</summary>
    public float Similarity(ReadOnlySpan<float> meaning, int intent)
    {
        var best = 0f;
        foreach (var row in _rows[intent])
        {
            best = Math.Max(best, TensorPrimitives.Dot(meaning, row));
        }

        var length = TensorPrimitives.Norm(meaning);
        return length == 0 ? 0 : Math.Min(best / length, 1);
    }

    /// <summary>A meaning as a row to keep.</summary>
    public static sbyte[] Pack(ReadOnlySpan<float> meaning)
    {
        var scale = Math.Abs(TensorPrimitives.MaxMagnitude(meaning)) / Largest;
        var packed = new sbyte[meaning.Length];
        for (var i = 0; i < packed.Length && scale > 0; i++)
        {
            packed[i] = (sbyte)MathF.Round(meaning[i] / scale);
        }

        return packed;
    }

    private static float[] Normalised(sbyte[] row)
    {
        float[] values = [.. row.Select(value => (float)value)];
        var length = TensorPrimitives.Norm(values);
        return length == 0 ? values : [.. values.Select(value => value / length)];
    }
}
