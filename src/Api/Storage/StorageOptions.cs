namespace ProductQA.Api.Storage;

/// <summary>Where the record is kept.</summary>
public sealed class StorageOptions
{
    /// <summary>Folder of <c>productqa.db</c>, <c>index/</c>, <c>passages/</c>, <c>models/</c> and <c>keys/</c> (setting <c>Data__Directory</c>). Default: <c>var</c>.</summary>
    public string Directory { get; set; } = "var";

    /// <summary>A PostgreSQL connection string (setting <c>ConnectionStrings__Store</c>). Default: none, which means SQLite in the data folder.</summary>
    public string? Store { get; set; }

    public static StorageOptions From(IConfiguration configuration) => new()
    {
        Directory = configuration["Data:Directory"] is { Length: > 0 } directory ? directory : "var",
        Store = configuration.GetConnectionString("Store"),
    };

    public string DatabaseFile => Path.Combine(Directory, "productqa.db");

    public string IndexDirectory => Path.Combine(Directory, "index");

    public string PassagesDirectory => Path.Combine(Directory, "passages");

    public string ModelsDirectory => Path.Combine(Directory, "models");

    public string KeysDirectory => Path.Combine(Directory, "keys");
}
