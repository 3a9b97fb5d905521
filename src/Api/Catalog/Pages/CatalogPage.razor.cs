using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using ProductQA.Api.Catalog.Uploads;
using ProductQA.Search.Knowledge;

namespace ProductQA.Api.Catalog.Pages;

/// <summary>What is in the catalog, how it is filled, what looks wrong, and the way a new feed comes in.</summary>
public sealed partial class CatalogPage(CatalogStore catalog, CatalogKnowledge knowledge, ImportHistory history, FeedUploads uploads, TimeProvider time) : IDisposable
{
    private const int ImportsShown = 10;
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    private ITimer? _clock;
    private bool _wasRunning;

    [Inject]
    private IOptions<UploadOptions> Options { get; set; } = default!;

    [SupplyParameterFromQuery]
    private string? Problem { get; set; }

    private TimeProvider Time => time;

    private FeedUploads Uploads => uploads;

    /// <summary>A file that is chosen before the page is live would be lost when it becomes so.</summary>
    private bool IsNotReady => IsRunning || !RendererInfo.IsInteractive;

    private bool IsRunning => uploads.Current is { IsRunning: true };

    private CatalogCounts Counts { get; set; } = new(0, 0);

    private CatalogProfile Profile { get; set; } = new() { Products = 0, Variants = 0 };

    private List<ImportEntry> Imports { get; set; } = [];

    public void Dispose() => _clock?.Dispose();

    protected override void OnInitialized()
    {
        _wasRunning = IsRunning;
        Read();
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _clock = time.CreateTimer(_ => _ = InvokeAsync(Look), null, LookEvery, LookEvery);
        }
    }

    private void Read()
    {
        Counts = catalog.Counts();
        Profile = knowledge.Profile;
        Imports = history.Latest(ImportsShown);
    }

    // While a feed is loaded the page follows it; when it has ended the page shows the new catalog.
    private void Look()
    {
        if (IsRunning || _wasRunning)
        {
            if (!IsRunning)
            {
                Read();
            }

            _wasRunning = IsRunning;
            StateHasChanged();
        }
    }
}
