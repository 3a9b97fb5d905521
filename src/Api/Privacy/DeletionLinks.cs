namespace ProductQA.Api.Privacy;

/// <summary>Where a deletion can be looked up.</summary>
public static class DeletionLinks
{
    public const string Path = "/data-deletion";

    public static string PathOf(string code) => $"{Path}/{Uri.EscapeDataString(code)}";
}
