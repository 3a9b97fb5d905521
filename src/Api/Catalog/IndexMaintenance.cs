using ProductQA.Api.Storage;
using ProductQA.Search.Indexing;

namespace ProductQA.Api.Catalog;

/// <summary>Keeps the index in step with the record. The index is derived: one that is missing, damaged or does not match is built anew.</summary>
public sealed partial class IndexMaintenance(StorageOptions storage, CatalogStore catalog, ILogger<IndexMaintenance> log)
{
    public CatalogIndexWriter OpenWriter(bool rebuild = false) => CatalogIndexWriter.Open(storage.IndexDirectory, rebuild);

    /// <summary>Builds the index anew where that is needed.</summary>
    public void RepairIfNeeded()
    {
        var products = catalog.Counts().Products;
        if (Indexed() != products)
        {
            LogRebuild(products);
            using var writer = OpenWriter(rebuild: true);
            foreach (var product in catalog.All())
            {
                writer.Upsert(product);
            }

            writer.Commit();
        }
    }

    /// <summary>Number of products in the index, or nothing where it cannot be read.</summary>
    private long? Indexed()
    {
        try
        {
            using var index = CatalogIndex.OpenRead(storage.IndexDirectory);
            return index.Products;
        }
        catch (CatalogIndexException)
        {
            return null;
        }
    }

    [LoggerMessage(30, LogLevel.Information, "The index is built anew from the record: {Products} products")]
    private partial void LogRebuild(long products);
}
