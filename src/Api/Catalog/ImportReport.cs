namespace ProductQA.Api.Catalog;

/// <summary>What came of an import.</summary>
/// <param name="Products">Products of the feed.</param>
/// <param name="Variants">Their variants.</param>
/// <param name="Rejected">Rows that could not be taken.</param>
/// <param name="Warnings">What was rejected or odd, a sentence each with its line; at most <see cref="MostWarnings"/>. The history keeps more.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record ImportReport(long Products, long Variants, long Rejected, IReadOnlyList<string> Warnings, double Seconds)
{
    public const int MostWarnings = 200;

    /// <summary>Products that were not in the catalog before.</summary>
    public long Added { get; init; }

    /// <summary>Products that the feed says something else of than before.</summary>
    public long Changed { get; init; }

    /// <summary>Products of which the feed says what it said before; they were not touched.</summary>
    public long Unchanged { get; init; }

    /// <summary>Products that are no longer in the feed and left the catalog.</summary>
    public long Removed { get; init; }
}
