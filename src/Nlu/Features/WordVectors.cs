using System.IO.Compression;
using System.Numerics.Tensors;
using System.Security.Cryptography;

namespace ProductQA.Nlu.Features;

/// <summary>
/// What words mean: a vector for each word and word piece, whose mean over an utterance lies near what a sentence encoder would say of it, at the
/// cost of a look-up (the idea of static embeddings distilled from a transformer: S. Tulkens and T. van Dongen, Model2Vec, 2024). Words that the
/// table lacks are cut into the longest pieces that it has, as WordPiece does (Y. Wu et al., 2016). Safe for many threads.
/// </summary>
public sealed class WordVectors
{
    internal const string Format = "productqa-words-1";
    private const string ResourceName = "ProductQA.Nlu.words.bin";
    private const string Inside = "##";
    private const int LongestWord = 64;

    private static readonly Lazy<WordVectors> ShippedVectors = new(ReadShipped);

    private readonly Dictionary<string, int> _pieces;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Half[] _values;

    internal WordVectors(IReadOnlyList<string> pieces, Half[] values, int dimensions, string id)
    {
        _pieces = pieces.Select((piece, i) => (piece, i)).ToDictionary(pair => pair.piece, pair => pair.i, StringComparer.Ordinal);
        _lookup = _pieces.GetAlternateLookup<ReadOnlySpan<char>>();
        (_values, Dimensions, Id) = (values, dimensions, id);
    }

    /// <summary>The table that ships with the product: English, distilled from all-MiniLM-L6-v2 (models/words/README.md says how).</summary>
    public static WordVectors Shipped => ShippedVectors.Value;

    /// <summary>Numbers in a vector, from 8 to 1,024.</summary>
    public int Dimensions { get; }

    /// <summary>The first twelve hexadecimal digits of the SHA-256 of the table. A model understands only with the table that it was trained with.</summary>
    public string Id { get; }

    /// <summary>Words and pieces that have a vector.</summary>
    public int Count => _pieces.Count;

    /// <summary>The words and pieces, the most common first; a piece that only stands inside a word begins with "##".</summary>
    public IEnumerable<string> Pieces => _pieces.OrderBy(pair => pair.Value).Select(pair => pair.Key);

    /// <summary>Reads a table that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">It is damaged or of another format.</exception>
    public static WordVectors Read(Stream stream)
    {
        using var unpacked = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionMode.Decompress, leaveOpen: true))
        {
            gzip.CopyTo(unpacked);
        }

        return WordVectorFile.FromBytes(unpacked.ToArray());
    }

    /// <summary>The mean of the utterance's piece vectors, scaled to length 1; all zero where no piece is known.</summary>
    /// <param name="tokens">Lower-case words, as the tokenizer gives them.</param>
    /// <returns><see cref="Dimensions"/> numbers from -1 to 1.</returns>
    public float[] Mean(IReadOnlyList<string> tokens)
    {
        var sum = new float[Dimensions];
        foreach (var piece in tokens.SelectMany(PiecesOf))
        {
            AddPiece(sum, _values.AsSpan(piece * Dimensions, Dimensions));
        }

        var length = TensorPrimitives.Norm(sum);
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return sum;
    }

    /// <summary>The numbers of the pieces that a word is made of; empty where even its letters are unknown.</summary>
    internal List<int> PiecesOf(string token)
    {
        var pieces = new List<int>(1);
        var word = Cut(token);
        for (var start = 0; start < word.Length;)
        {
            var (piece, length) = LongestAt(word, start);
            start += length;
            if (piece >= 0)
            {
                pieces.Add(piece);
            }
        }

        return pieces;
    }

    /// <summary>Nobody writes longer words; what comes after is not read.</summary>
    private static ReadOnlySpan<char> Cut(string token) => token.AsSpan(0, Math.Min(token.Length, LongestWord));

    private static void AddPiece(float[] sum, ReadOnlySpan<Half> piece)
    {
        Span<float> values = stackalloc float[piece.Length];
        TensorPrimitives.ConvertToSingle(piece, values);
        TensorPrimitives.Add(sum, values, sum);
    }

    /// <summary>The longest piece that begins at a letter; a letter that begins none is stepped over.</summary>
    private (int Piece, int Length) LongestAt(ReadOnlySpan<char> word, int start)
    {
        Span<char> inner = stackalloc char[LongestWord + 2];
        Inside.CopyTo(inner);
        for (var length = word.Length - start; length > 0; length--)
        {
            var part = word.Slice(start, length);
            part.CopyTo(inner[2..]);
            if (start == 0 ? _lookup.TryGetValue(part, out var piece) : _lookup.TryGetValue(inner[..(length + 2)], out piece))
            {
                return (piece, length);
            }
        }

        return (-1, 1);
    }

    private static WordVectors ReadShipped()
    {
        using var stream = typeof(WordVectors).Assembly.GetManifestResourceStream(ResourceName)
            ?? throw new InvalidDataException($"The assembly lacks its resource {ResourceName}. Build it again from the whole source.");
        return Read(stream);
    }

    internal static string IdOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes))[..12];

    /// <summary>Writes the table, packed. The values are stored as whole numbers from -127 to 127 with one scale for each piece.</summary>
    public void Write(Stream stream)
    {
        using var gzip = new GZipStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        gzip.Write(WordVectorFile.ToBytes([.. Pieces], _values, Dimensions));
    }
}
