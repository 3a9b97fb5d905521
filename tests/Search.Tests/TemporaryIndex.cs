using ProductQA.Search.Catalog;
using ProductQA.Search.Indexing;

namespace ProductQA.Search.Tests;

/// <summary>An index in a folder of its own, gone with the test.</summary>
public sealed class TemporaryIndex : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("productqa-index-");
    private CatalogIndex? _index;

    public string Folder => _folder.FullName;

    public CatalogIndex Index => _index ??= CatalogIndex.OpenRead(Folder);

    public static TemporaryIndex Of(IEnumerable<Product> products)
    {
        var index = new TemporaryIndex();
        using var writer = CatalogIndexWriter.Open(index.Folder);
        foreach (var product in products)
        {
            writer.Upsert(product);
        }

        writer.Commit();
        return index;
    }

    public void Dispose()
    {
        _index?.Dispose();
        _folder.Delete(recursive: true);
    }
}
