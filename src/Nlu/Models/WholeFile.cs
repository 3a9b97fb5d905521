namespace ProductQA.Nlu.Models;

/// <summary>A file that is there whole or not at all: written beside its place under a name of its own, brought to the disk, and moved there in one step.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text) => Put(path, temporary => File.WriteAllText(temporary, text));

    public static void Copy(string source, string path) => Put(path, temporary => File.Copy(source, temporary));

    private static void Put(string path, Action<string> write)
    {
        var temporary = $"{path}.{Guid.CreateVersion7():N}.new";
        try
        {
            write(temporary);
            using (var file = new FileStream(temporary, FileMode.Open, FileAccess.ReadWrite))
            {
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }
}
