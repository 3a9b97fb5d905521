namespace ProductQA.Api.Phrasing.Wording;

/// <summary>A text as it stands in a file.</summary>
/// <param name="Key">What it is for: "fact.missing".</param>
/// <param name="Words">The words, a Liquid template.</param>
/// <param name="Place">File and line, for whoever must mend it.</param>
public sealed record WrittenText(string Key, string Words, string Place)
{
    public const string ButtonPrefix = "button.";

    /// <summary>The values that it may use, each with an example; only the English texts have them.</summary>
    public IReadOnlyDictionary<string, object> Values { get; init; } = new Dictionary<string, object>();

    public bool IsButton => Key.StartsWith(ButtonPrefix, StringComparison.Ordinal);
}
