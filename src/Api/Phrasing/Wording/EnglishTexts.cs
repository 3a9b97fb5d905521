using System.Collections.Frozen;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>The texts of en.yaml: the keys that there are, the values that each may use, and the words that stand where a shop has none of its own.</summary>
public static class EnglishTexts
{
    public static IReadOnlyList<WrittenText> All { get; } = Read();

    internal static FrozenDictionary<string, WrittenText> ByKey { get; } = All.ToFrozenDictionary(text => text.Key);

    private static List<WrittenText> Read()
    {
        using var stream = typeof(EnglishTexts).Assembly.GetManifestResourceStream(typeof(EnglishTexts), "en.yaml")
            ?? throw new InvalidOperationException("en.yaml is not embedded.");
        using var reader = new StreamReader(stream);
        return TextFile.Read(reader, "en.yaml");
    }
}
