using System.Numerics.Tensors;

namespace ProductQA.Nlu.Features;

/// <summary>The bytes of a table of word vectors: format, dimensions, then for each piece its name, its scale and one signed byte a number.</summary>
internal static class WordVectorFile
{
    private const int MostPieces = 1_000_000;
    private const float Largest = 127f;

    /// <summary>Larger ones leave the range of half precision.</summary>
    private const float LargestScale = 500f;

    public static byte[] ToBytes(IReadOnlyList<string> pieces, Half[] values, int dimensions)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(WordVectors.Format);
        writer.Write(dimensions);
        writer.Write(pieces.Count);
        for (var piece = 0; piece < pieces.Count; piece++)
        {
            writer.Write(pieces[piece]);
            WriteVector(writer, values.AsSpan(piece * dimensions, dimensions));
        }

        writer.Flush();
        return stream.ToArray();
    }

    public static WordVectors FromBytes(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes));
            return Read(reader, WordVectors.IdOf(bytes));
        }
        catch (Exception e) when (e is IOException or ArgumentException or FormatException)
        {
            throw new InvalidDataException($"The table of word vectors is damaged ({e.Message}). Make it again or restore the file.", e);
        }
    }

    private static WordVectors Read(BinaryReader reader, string id)
    {
        var isOurs = reader.ReadString() == WordVectors.Format;
        var (dimensions, count) = (reader.ReadInt32(), reader.ReadInt32());
        if (!isOurs || dimensions is < 8 or > 1024 || count is < 1 or > MostPieces)
        {
            throw new InvalidDataException($"The table of word vectors is not of the format {WordVectors.Format}. Make it again with this release.");
        }

        Require(LeftOf(reader) >= count * (long)(dimensions + sizeof(float) + 1), "it is shorter than it says");
        var pieces = new string[count];
        var values = new Half[count * dimensions];
        for (var piece = 0; piece < count; piece++)
        {
            pieces[piece] = reader.ReadString();
            var scale = reader.ReadSingle();
            Require(scale is >= 0 and <= LargestScale, "a scale is out of range");
            for (var i = 0; i < dimensions; i++)
            {
                values[(piece * dimensions) + i] = (Half)(reader.ReadSByte() * scale);
            }
        }

        Require(LeftOf(reader) == 0, "it is longer than it says");
        return new WordVectors(pieces, values, dimensions, id);
    }

    private static long LeftOf(BinaryReader reader) => reader.BaseStream.Length - reader.BaseStream.Position;

    private static void Require(bool holds, string problem)
    {
        if (!holds)
        {
            throw new FormatException(problem);
        }
    }

    private static void WriteVector(BinaryWriter writer, ReadOnlySpan<Half> vector)
    {
        var scale = (float)TensorPrimitives.MaxMagnitude(vector) / Largest;
        scale = Math.Abs(scale);
        writer.Write(scale);
        foreach (var value in vector)
        {
            writer.Write((sbyte)(scale == 0 ? 0 : Math.Round((float)value / scale)));
        }
    }
}
