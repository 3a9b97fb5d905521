using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using ProductQA.Nlu.Classification;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Models;

/// <summary>The file <c>model.zip</c> of a model directory: one entry, no time stamps, so that equal models are equal files.</summary>
internal static class ModelFile
{
    public const string FileName = "model.zip";

    private const string EntryName = "intent.bin";
    private const long MostBytes = 1L << 30;
    private static readonly ConcurrentDictionary<string, WeakReference<IntentModel>> InUse = new(StringComparer.Ordinal);
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Writes the model and returns its id.</summary>
    public static string Write(string directory, IntentModel model)
    {
        var bytes = ModelWriter.ToBytes(model);
        Directory.CreateDirectory(directory);
        using var file = File.Create(Path.Combine(directory, FileName));
        Compress(bytes, file);
        return Id(bytes);
    }

    /// <summary>The size that <see cref="Write"/> would give the file.</summary>
    public static long Measure(IntentModel model)
    {
        using var stream = new MemoryStream();
        Compress(ModelWriter.ToBytes(model), stream);
        return stream.Length;
    }

    public static IntentModel Read(string directory, SentenceEncoder? encoder)
    {
        var path = Path.Combine(directory, FileName);
        try
        {
            var bytes = ReadEntry(path);
            return encoder is null ? Shared(bytes) : ModelReader.FromBytes(bytes, encoder);
        }
        catch (DirectoryNotFoundException e)
        {
            throw new FileNotFoundException($"There is no model in {directory}; train one there or name another directory.", path, e);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"{path} is damaged or of another format ({e.Message}). Train the model again or restore the file.", e);
        }
    }

    // A model never changes once it is read: who reads the same bytes while it is in use gets the same one, and not a second of work and its memory again.
    private static IntentModel Shared(byte[] bytes)
    {
        var known = InUse.GetOrAdd(Id(bytes), _ => new WeakReference<IntentModel>(null!));
        lock (known)
        {
            if (!known.TryGetTarget(out var model))
            {
                model = ModelReader.FromBytes(bytes, null);
                known.SetTarget(model);
            }

            return model;
        }
    }

    /// <summary>The id of the model in a directory: the first twelve hexadecimal digits of the SHA-256 of its content.</summary>
    public static string ReadId(string directory) => Id(ReadEntry(Path.Combine(directory, FileName)));

    public static string Id(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content))[..12];

    private static void Compress(byte[] bytes, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        var entry = zip.CreateEntry(EntryName, CompressionLevel.SmallestSize);
        entry.LastWriteTime = NoTime;
        using var content = entry.Open();
        content.Write(bytes);
    }

    private static byte[] ReadEntry(string path)
    {
        using var file = File.OpenRead(path);
        using var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var entry = zip.GetEntry(EntryName) ?? throw new InvalidDataException($"no entry {EntryName}");
        if (entry.Length > MostBytes)
        {
            throw new InvalidDataException("the content is larger than a gigabyte");
        }

        var bytes = new byte[entry.Length];
        using var content = entry.Open();
        content.ReadExactly(bytes);
        return bytes;
    }
}
