namespace ProductQA.Search.Tests;

/// <summary>Public data beside the repository, which is never part of it; a test that needs it skips where it is absent.</summary>
internal static class SharedData
{
    public static string Require(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "data", file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        Assert.Skip($"needs ../shared/data/{file}");
        return "";
    }
}
