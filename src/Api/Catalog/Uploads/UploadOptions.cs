namespace ProductQA.Api.Catalog.Uploads;

/// <summary>What the console takes as an upload (settings <c>Upload__…</c>).</summary>
public sealed class UploadOptions
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>Largest feed, packed or not, in megabytes: 1 to 10000. Default: 1000.</summary>
    public int MaximumMegabytes { get; set; } = 1000;

    public long MaximumBytes => MaximumMegabytes * Megabyte;

    public IEnumerable<string> Problems()
    {
        if (MaximumMegabytes is < 1 or > 10_000)
        {
            yield return $"Upload__MaximumMegabytes is {MaximumMegabytes}: use 1 to 10000.";
        }
    }
}
