using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace ProductQA.Nlu.Data.Formats;

/// <summary>A whole file as text: UTF-8 without a broken byte, with or without a byte order mark, and of bounded size.</summary>
internal static class StrictText
{
    /// <summary>The largest file that is read. 500,000 messages fit.</summary>
    public const int LargestFile = 64 << 20;

    public static string Read(string path)
    {
        var bytes = ReadBytes(path);
        var content = bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;
        var chars = new char[content.Length];
        var status = Utf8.ToUtf16(content, chars, out var read, out var written, replaceInvalidSequences: false);
        return status == OperationStatus.Done
            ? new string(chars, 0, written)
            : throw new RowPlace(path, content[..read].Count((byte)'\n') + 1).Refuse("is not UTF-8. Save the file as UTF-8.");
    }

    private static byte[] ReadBytes(string path)
    {
        using var file = File.OpenRead(path);
        using var content = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var count = file.Read(buffer); count > 0; count = file.Read(buffer))
        {
            content.Write(buffer, 0, count);
            if (content.Length > LargestFile)
            {
                throw new InvalidDataException($"{path} is larger than {LargestFile >> 20} MiB. Split it into several files and name their folder.");
            }
        }

        return content.ToArray();
    }
}
