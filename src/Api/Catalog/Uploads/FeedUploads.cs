using System.Data.Common;
using Microsoft.Extensions.Options;
using ProductQA.Api.Shop;
using ProductQA.Search.Feeds;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Catalog.Uploads;

/// <summary>Loads uploaded feeds in the background, one at a time, and says how far the last one is.</summary>
public sealed class FeedUploads(CatalogImport import, IOptions<ShopOptions> shop, IHostApplicationLifetime lifetime)
{
    private readonly Lock _gate = new();
    private volatile UploadState? _current;

    /// <summary>The upload that is being loaded, or the last one; nothing before the first.</summary>
    public UploadState? Current => _current;

    /// <summary>Begins to load a file, which is deleted at the end; false where another one is being loaded.</summary>
    public bool TryStart(string file, string name, bool allowShrink)
    {
        lock (_gate)
        {
            if (_current is { IsRunning: true })
            {
                return false;
            }

            _current = new UploadState(name);
        }

        var request = new ImportRequest(file, new FeedOptions { DefaultCurrency = shop.Value.Currency }) { Source = name, AllowShrink = allowShrink };
        _ = Task.Run(() => LoadAsync(request, lifetime.ApplicationStopping), CancellationToken.None);
        return true;
    }

    private async Task LoadAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        var state = new UploadState(request.Source);
        try
        {
            var report = await import.RunAsync(request, new Telling(progress => _current = state with { Progress = progress }), cancellationToken);
            _current = state with { Report = report };
        }
        catch (Exception fault) when (fault is FeedException or ImportRefusedException or CatalogIndexException)
        {
            _current = state with { Problem = fault.Message };
        }
        catch (Exception fault) when (fault is OperationCanceledException or DbException or IOException)
        {
            _current = state with { Problem = "The catalog could not be changed and is as it was. The list of imports says why." };
        }
        finally
        {
            File.Delete(request.File);
        }
    }

    /// <summary>Tells at once, in order: the framework's own progress would come late and out of order.</summary>
    private sealed class Telling(Action<ImportProgress> tell) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => tell(value);
    }
}
