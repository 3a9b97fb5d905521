namespace ProductQA.Api.Catalog.Uploads;

/// <summary>How far an uploaded feed is.</summary>
/// <param name="Name">The file's name, as it was on the merchant's machine.</param>
public sealed record UploadState(string Name)
{
    public ImportProgress? Progress { get; init; }

    /// <summary>What came of it.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>Why nothing came of it.</summary>
    public string? Problem { get; init; }

    public bool IsRunning => Report is null && Problem is null;
}
