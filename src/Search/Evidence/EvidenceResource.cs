namespace ProductQA.Search.Evidence;

/// <summary>Files of data/lexicon that are built into the assembly.</summary>
internal static class EvidenceResource
{
    public static string Text(string name)
    {
        using var stream = typeof(EvidenceResource).Assembly.GetManifestResourceStream("lexicon." + name)
            ?? throw new InvalidOperationException($"The file data/lexicon/{name} is not built into the assembly: add it to Search.csproj.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The lines that are neither empty nor a comment.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Text(name).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#');
}
