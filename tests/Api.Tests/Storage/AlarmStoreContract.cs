using ProductQA.Api.Alarms;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class AlarmStoreContract(StoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task An_alarm_stands_once_until_it_is_cleared()
    {
        var alarms = new AlarmStore(Database);
        await RaiseAsync(AlarmKinds.Token, "The token is revoked.", 1);
        await RaiseAsync(AlarmKinds.Token, "The token expired.", 2);
        await RaiseAsync(AlarmKinds.Policy, "The page is warned.", 3);

        Assert.Equal(
            [new Alarm(AlarmKinds.Policy, TestPage.Id, "The page is warned.", 3, 3, 1), new Alarm(AlarmKinds.Token, TestPage.Id, "The token expired.", 1, 2, 2)],
            alarms.Standing());
        Assert.True(await ClearAsync());
        Assert.False(await ClearAsync());
        Assert.Equal([AlarmKinds.Policy], alarms.Standing().Select(alarm => alarm.Kind));
    }

    private Task<bool> RaiseAsync(string kind, string message, long now) => Store.Commits.WriteAsync(
        write =>
        {
            AlarmStore.Raise(write, kind, TestPage.Id, message, now);
            return true;
        },
        Cancellation);

    private Task<bool> ClearAsync() => Store.Commits.WriteAsync(write => AlarmStore.Clear(write, AlarmKinds.Token, TestPage.Id), Cancellation);
}

public sealed class SqliteAlarmStoreTests() : AlarmStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresAlarmStoreTests(PostgresServer server) : AlarmStoreContract(server);
