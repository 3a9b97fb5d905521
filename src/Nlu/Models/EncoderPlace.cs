using ProductQA.Nlu.Features;

namespace ProductQA.Nlu.Models;

/// <summary>
/// Where the sentence encoder of a model lies: the file <c>encoder.txt</c> beside the model names its folder, since an encoder is far larger than a model and is
/// shared by many. An encoder is opened once in a process. A model whose encoder has changed is refused when it is loaded.
/// </summary>
internal static class EncoderPlace
{
    public const string FileName = "encoder.txt";

    private static readonly Dictionary<string, SentenceEncoder> Opened = new(StringComparer.Ordinal);
    private static readonly Lock OneAtATime = new();

    /// <exception cref="InvalidDataException">The folder holds no encoder that can be used; the message says what to do.</exception>
    public static SentenceEncoder? Open(string modelDirectory)
    {
        var path = Path.Combine(modelDirectory, FileName);
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            return OpenOnce(File.ReadAllText(path).Trim());
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new InvalidDataException($"{path} names the sentence encoder that the model needs. {e.Message} Put it back, or write its folder into that file.", e);
        }
    }

    /// <summary>The files are looked at each time: a folder whose files have changed, or are there again, holds another encoder.</summary>
    private static SentenceEncoder OpenOnce(string folder)
    {
        lock (OneAtATime)
        {
            if (!Opened.TryGetValue(SentenceEncoder.ReadId(folder), out var encoder))
            {
                encoder = SentenceEncoder.Open(folder);
                Opened[encoder.Id] = encoder;
            }

            return encoder;
        }
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
