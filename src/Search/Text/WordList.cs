using System.Collections.Frozen;

namespace ProductQA.Search.Text;

/// <summary>Word lists that are part of the program: one or many words a line, # begins a comment.</summary>
internal static class WordList
{
    /// <summary>Words that carry no meaning in a query: they never match a product.</summary>
    public static FrozenSet<string> Noise { get; } = Load("noise-words.txt");

    /// <summary>Words that ask for something rather than name a product: "price", "waterproof", "ship".</summary>
    public static FrozenSet<string> Questions { get; } = Load("question-words.txt");

    /// <summary>Verbs that begin what is asked of a product: "fit", "weigh", "float".</summary>
    public static FrozenSet<string> Verbs { get; } = Load("verbs.txt");

    private static FrozenSet<string> Load(string name)
    {
        using var stream = typeof(WordList).Assembly.GetManifestResourceStream("ProductQA.Search.Text." + name)
            ?? throw new InvalidOperationException($"The word list {name} is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split([' ', '\r'], StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet();
    }
}
