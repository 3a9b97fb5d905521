using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

/// <summary>What every engine must do alike: each contract is an abstract class, each engine a short subclass.</summary>
public abstract class StoreContract(StoreEngine engine) : IAsyncLifetime
{
    private TestStore? _store;

    protected TestStore Store => _store ?? throw new InvalidOperationException("The store is not open.");

    protected Database Database => Store.Database;

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _store = await engine.OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_store is not null)
        {
            await _store.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    protected static InboxEvent Said(string person, string id, string text, long at = TestPage.Noon) => new(TestPage.Conversation(person), id, at, new TextInput(text));
}
