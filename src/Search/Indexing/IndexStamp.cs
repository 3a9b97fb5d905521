using Lucene.Net.Index;
using Lucene.Net.Store;

namespace ProductQA.Search.Indexing;

/// <summary>The mark that the last commit of an index carries, so that one can tell which state of the catalog it holds.</summary>
public static class IndexStamp
{
    internal const string Key = "stamp";

    /// <summary>The stamp of a folder's index; nothing where there is no index, it cannot be read, or another version wrote it. Opens no segment, so it is quick at any size.</summary>
    public static string? Read(string path)
    {
        try
        {
            using var directory = FSDirectory.Open(path);
            var commit = new SegmentInfos();
            commit.Read(directory);
            return commit.UserData.TryGetValue(CatalogIndexWriter.FormatKey, out var format) && format == IndexFields.Format
                ? commit.UserData.TryGetValue(Key, out var stamp) ? stamp : null
                : null;
        }
        catch (Exception e) when (e is System.IO.IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
