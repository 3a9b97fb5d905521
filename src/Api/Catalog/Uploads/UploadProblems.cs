namespace ProductQA.Api.Catalog.Uploads;

/// <summary>Why an upload was not taken: words for the address, and sentences for the page.</summary>
public static class UploadProblems
{
    public const string TooLarge = "too-large";
    public const string CutOff = "cut-off";
    public const string NoFile = "no-file";
    public const string Busy = "busy";

    public static string? Sentence(string? problem, int maximumMegabytes) => problem switch
    {
        TooLarge => $"The file is larger than {maximumMegabytes} MB: pack it with gzip, or raise Upload__MaximumMegabytes.",
        CutOff => "The upload broke off before its end. Please send the file again.",
        NoFile => "No file came with the form: choose one, then upload.",
        Busy => "Another feed is being loaded. Wait until it has ended, then upload again.",
        _ => null,
    };
}
