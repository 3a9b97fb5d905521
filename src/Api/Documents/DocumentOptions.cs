using ProductQA.Search.Passages;

namespace ProductQA.Api.Documents;

/// <summary>How manuals and data sheets are fetched and read.</summary>
public sealed class DocumentOptions
{
    /// <summary>Whether documents may come from addresses inside the shop's own network (setting <c>Documents__AllowPrivateAddresses</c>). Default: no.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>Largest file in MiB (setting <c>Documents__MaximumMegabytes</c>, 1 to 100). Default: 25.</summary>
    public int MaximumMegabytes { get; set; } = 25;

    /// <summary>Most pages of a PDF (setting <c>Documents__MaximumPages</c>, 1 to 10000). Default: 1000.</summary>
    public int MaximumPages { get; set; } = 1000;

    /// <summary>Seconds that fetching a document may take, and reading it too (setting <c>Documents__TimeoutSeconds</c>, 5 to 600). Default: 30.</summary>
    public int TimeoutSeconds { get; set; } = 30;

    /// <summary>Hours after which a linked document is looked at again (setting <c>Documents__CheckEveryHours</c>, 1 to 720). Default: 24.</summary>
    public int CheckEveryHours { get; set; } = 24;

    public DocumentLimits Limits => new()
    {
        Bytes = MaximumMegabytes * 1024 * 1024,
        Pages = MaximumPages,
        Time = TimeSpan.FromSeconds(TimeoutSeconds),
    };

    public IEnumerable<string> Problems()
    {
        if (MaximumMegabytes is < 1 or > 100)
        {
            yield return $"Documents__MaximumMegabytes is {MaximumMegabytes}: give MiB from 1 to 100.";
        }

        if (MaximumPages is < 1 or > 10_000)
        {
            yield return $"Documents__MaximumPages is {MaximumPages}: give pages from 1 to 10000.";
        }

        if (TimeoutSeconds is < 5 or > 600)
        {
            yield return $"Documents__TimeoutSeconds is {TimeoutSeconds}: give seconds from 5 to 600.";
        }

        if (CheckEveryHours is < 1 or > 720)
        {
            yield return $"Documents__CheckEveryHours is {CheckEveryHours}: give hours from 1 to 720.";
        }
    }
}
