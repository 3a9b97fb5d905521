using ProductQA.Api.Storage;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A database that the contracts of the stores are tested on.</summary>
public abstract class StoreEngine
{
    /// <summary>A fresh database with the schema.</summary>
    public abstract Task<TestStore> OpenAsync();
}

/// <summary>SQLite in a throw-away folder.</summary>
public sealed class SqliteEngine : StoreEngine
{
    public override Task<TestStore> OpenAsync()
    {
        var folder = new ThrowAwayFolder();
        return Task.FromResult(new TestStore(new StorageOptions { Directory = folder.Path }, folder));
    }
}
