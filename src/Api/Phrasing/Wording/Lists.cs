namespace ProductQA.Api.Phrasing.Wording;

/// <summary>Lists as a shopper reads them: "black, blue and green".</summary>
internal static class Lists
{
    public static string And(Texts texts, IReadOnlyList<string> entries) => Joined(texts, "list.and", entries);

    public static string Or(Texts texts, IReadOnlyList<string> entries) => Joined(texts, "list.or", entries);

    private static string Joined(Texts texts, string key, IReadOnlyList<string> entries) => entries.Count switch
    {
        0 => "",
        1 => entries[0],
        _ => texts.Say(key, ("first", string.Join(", ", entries.SkipLast(1))), ("last", entries[^1])),
    };
}
