namespace ProductQA.Api.Catalog;

/// <summary>An import that ended, well or not.</summary>
public sealed record ImportEntry
{
    public required string Id { get; init; }

    /// <summary>The how manieth change of the catalog it was; nothing for one that changed nothing.</summary>
    public long? Number { get; init; }

    public required string Feed { get; init; }

    /// <summary>The file or address it came from.</summary>
    public required string Source { get; init; }

    public required long StartedAt { get; init; }

    public double Seconds { get; init; }

    /// <summary>One of <see cref="ImportEndings"/>.</summary>
    public required string Ending { get; init; }

    /// <summary>Why it was refused or failed, as a sentence.</summary>
    public string? Reason { get; init; }

    public long Products { get; init; }

    public long Variants { get; init; }

    public long Added { get; init; }

    public long Changed { get; init; }

    public long Unchanged { get; init; }

    public long Removed { get; init; }

    public long Rejected { get; init; }
}

/// <summary>How an import can end.</summary>
public static class ImportEndings
{
    public const string Done = "done";

    /// <summary>It said what the catalog has already.</summary>
    public const string Unchanged = "unchanged";

    /// <summary>The feed could not be read or was not taken; the catalog is as it was.</summary>
    public const string Refused = "refused";

    /// <summary>It was stopped, or broke for a reason that lies not in the feed; the catalog is as it was.</summary>
    public const string Failed = "failed";
}
