using ProductQA.Api.Storage;
using ProductQA.Search.Knowledge;

namespace ProductQA.Api.Catalog;

/// <summary>What the catalog says about itself, as of the last import: kept beside the index, and learned again where it is missing.</summary>
public sealed class CatalogKnowledge(StorageOptions storage, CatalogStore catalog, IndexMaintenance index)
{
    private readonly Lock _gate = new();
    private (DateTime At, CatalogProfile Profile)? _read;

    /// <summary>The profile; one that another process wrote is taken over.</summary>
    public CatalogProfile Profile
    {
        get
        {
            lock (_gate)
            {
                var at = File.GetLastWriteTimeUtc(Path.Combine(storage.IndexDirectory, ProfileFile.Name));
                if (_read is null || _read.Value.At != at)
                {
                    _read = (at, ProfileFile.Read(storage.IndexDirectory) ?? index.Learn(catalog.All(), feed: ""));
                }

                return _read.Value.Profile;
            }
        }
    }
}
