namespace ProductQA.Search.Evidence.Measures;

/// <summary>Names of attributes whose bare numbers count things: "USB 2.0 ports quantity", "Number of players", "Microphones".</summary>
internal static class CountedName
{
    private static readonly HashSet<string> Counting = ["quantity", "number", "num", "count"];

    /// <summary>Plurals that measure instead, or name a kind.</summary>
    private static readonly HashSet<string> Measuring =
    [
        "dimensions", "measurements", "sizes", "ages", "hours", "minutes", "seconds", "days", "weeks", "months", "years", "inches", "pixels", "series", "status", "class", "features", "fits", "supports", "includes", "comes",
        "weighs", "measures", "lasts", "works", "holds", "lens", "bus", "gas", "bass", "os", "gps", "access", "wireless", "thickness", "brightness", "process", "address", "mass", "plus", "canvas", "rohs",
    ];

    public static bool Is(string name)
    {
        var words = EvidenceText.Words(name.Split('(')[0]);
        return words.Count > 0 && NamedUnit.Of(name) is null
            && (words.Exists(Counting.Contains) || (words[^1] is { Length: > 3 } last && last.EndsWith('s') && last[^2] is not ('s' or 'u') && !Measuring.Contains(last)));
    }
}
