using System.Security.Cryptography;
using System.Text;
using ProductQA.Nlu.Data;

namespace ProductQA.Nlu.Models;

/// <summary>
/// Which texts a model was trained on, without the texts: the file <c>texts.sha256</c> beside it holds the first 16 hexadecimal digits of each one's SHA-256,
/// sorted, one a line. Case and spaces do not count. A test row that was trained on proves nothing, and so it can be told.
/// </summary>
public sealed class TrainingTexts
{
    internal const string FileName = "texts.sha256";

    private readonly HashSet<string> _texts;

    private TrainingTexts(IEnumerable<string> texts) => _texts = [.. texts];

    /// <summary>Reads a model directory's; without the file, as with models of earlier releases, no text is known.</summary>
    public static TrainingTexts Read(string directory)
    {
        var path = Path.Combine(directory, FileName);
        return new TrainingTexts(File.Exists(path) ? File.ReadLines(path) : []);
    }

    /// <summary>Whether the model was trained on this text.</summary>
    public bool Contains(string text) => _texts.Contains(Mark(text));

    internal static void Write(string directory, IEnumerable<LabelledUtterance> rows) =>
        WholeFile.Write(Path.Combine(directory, FileName), string.Concat(rows.Select(row => Mark(row.Text) + "\n").Distinct().Order(StringComparer.Ordinal)));

    private static string Mark(string text)
    {
        var plain = string.Join(' ', text.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)))[..16];
    }
}
