using ProductQA.Api.Storage;

namespace ProductQA.Api.Tests.Infrastructure;

/// <summary>A database of one test and its one writer.</summary>
public sealed class TestStore : IAsyncDisposable
{
    private readonly IDisposable? _folder;

    public TestStore(StorageOptions options, IDisposable? folder)
    {
        _folder = folder;
        Options = options;
        Database = new Database(options);
        SchemaMigrations.Apply(Database);
        Commits = new GroupCommit(Database);
    }

    public StorageOptions Options { get; }

    public Database Database { get; }

    public GroupCommit Commits { get; }

    public Task WriteAsync(Action<Write> work) => Commits.WriteAsync(work, TestContext.Current.CancellationToken);

    public Task<T> WriteAsync<T>(Func<Write, T> work) => Commits.WriteAsync(work, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Commits.DisposeAsync();
        await Database.DisposeAsync();
        _folder?.Dispose();
    }
}
