namespace ProductQA.Nlu.Models;

/// <summary>Lets one process at a time change a registry. The system releases the lock of a process that is killed.</summary>
internal static class RegistryLock
{
    private const string FileName = "lock";
    private const int MostTries = 600;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits up to half a minute.</summary>
    /// <exception cref="IOException">Another process holds it all that time.</exception>
    public static IDisposable Take(string root)
    {
        Directory.CreateDirectory(root);
        var path = Path.Combine(root, FileName);
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e.GetType() == typeof(IOException))
            {
                if (tries == MostTries)
                {
                    throw new IOException($"Another process holds {path}. Wait until its promotion has ended and try again.", e);
                }

                Thread.Sleep(Pause);
            }
        }
    }
}
