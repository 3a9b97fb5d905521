using System.Collections.Concurrent;
using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Models;

/// <summary>
/// Where the sentence encoder of a model lies: the file <c>encoder.txt</c> beside the model names its folder, since an encoder is far larger than a model and is
/// shared by many. An encoder is opened once in a process. A model whose encoder has changed is refused when it is loaded.
/// </summary>
internal static class EncoderPlace
{
    public const string FileName = "encoder.txt";

    private static readonly ConcurrentDictionary<string, Lazy<SentenceEncoder>> Opened = new(StringComparer.Ordinal);

    public static SentenceEncoder? Open(string modelDirectory)
    {
        var path = Path.Combine(modelDirectory, FileName);
        return File.Exists(path) ? Opened.GetOrAdd(File.ReadAllText(path).Trim(), folder => new Lazy<SentenceEncoder>(() => SentenceEncoder.Open(folder))).Value : null;
    }

    public static void Write(string modelDirectory, SentenceEncoder? encoder)
    {
        var path = Path.Combine(modelDirectory, FileName);
        File.Delete(path);
        if (encoder is not null)
        {
            WholeFile.Write(path, encoder.Directory + "\n");
        }
    }
}
