namespace ProductQA.Api.Catalog.Pages;

/// <summary>How an import ended, in a merchant's words.</summary>
public static class ImportWords
{
    public static string Of(ImportEntry entry) => entry.Ending switch
    {
        ImportEndings.Done => $"loaded: {Numbers.Of(entry.Added)} new, {Numbers.Of(entry.Changed)} changed, {Numbers.Of(entry.Removed)} gone",
        ImportEndings.Unchanged => "nothing new",
        ImportEndings.Refused => "not taken",
        _ => "broke off",
    };
}
