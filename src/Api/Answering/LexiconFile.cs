namespace ProductQA.Api.Answering;

/// <summary>Word lists of data/lexicon that are built into the service: tab-separated lines.</summary>
internal static class LexiconFile
{
    /// <summary>The columns of each line that is neither empty nor a comment.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("lexicon." + name)
            ?? throw new InvalidOperationException($"The file data/lexicon/{name} is not built into the service: add it to Api.csproj.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
    }
}
