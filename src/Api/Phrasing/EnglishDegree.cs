namespace ProductQA.Api.Phrasing;

/// <summary>The words "lighter", "more" and "last longer" as sentences need them.</summary>
internal static class EnglishDegree
{
    /// <summary>"Lighter" of many is "lightest".</summary>
    public static string Most(string said) => said switch
    {
        "more" => "most",
        "less" => "least",
        "fewer" => "fewest",
        _ when said.StartsWith("more ", StringComparison.Ordinal) => "most" + said[4..],
        _ when said.EndsWith("er", StringComparison.Ordinal) => said[..^2] + "est",
        _ => said,
    };

    /// <summary>"Lasts longer", also where "last longer" was said.</summary>
    public static string Verb(string said)
    {
        var words = said.Split(' ', 2);
        return $"{words[0].TrimEnd('s')}s {words[1]}";
    }

    /// <summary>"More memory" needs no article, "the bigger screen" does.</summary>
    public static bool IsAmount(string said) => said is "more" or "less" or "fewer";
}
