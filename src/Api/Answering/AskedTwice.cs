namespace ProductQA.Api.Answering;

/// <summary>Questions for two things in one breath: "what are the weight and the size", "does it have a lid and a handle".</summary>
public static class AskedTwice
{
    private const int LongestQuestion = 200;

    private static readonly string[] Links = [" and ", " & ", " plus ", " as well as "];

    /// <summary>The two halves, or none; whether each asks for something of its own is for the facts to say.</summary>
    public static IReadOnlyList<string> Halves(string text)
    {
        var link = text.Length > LongestQuestion ? null : Array.Find(Links, link => text.Contains(link, StringComparison.OrdinalIgnoreCase));
        if (link is null)
        {
            return [];
        }

        var at = text.IndexOf(link, StringComparison.OrdinalIgnoreCase);
        return at == 0 ? [] : [text[..at], text[(at + link.Length)..]];
    }
}
