using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

/// <summary>Work that shares a transaction stays apart.</summary>
public abstract class GroupCommitContract(StoreEngine engine) : StoreContract(engine)
{
    private const string Insert = "INSERT INTO policy (heading, text, position, origin) VALUES (@heading, 'text', 0, 'feed')";

    [Fact]
    public async Task A_thousand_writes_at_once_are_all_kept()
    {
        await Task.WhenAll(Enumerable.Range(0, 1000).Select(number => AddAsync($"h{number}")));

        Assert.Equal(1000, Database.First<long>("SELECT COUNT(*) FROM policy"));
    }

    [Fact]
    public async Task A_unit_that_fails_takes_nothing_of_the_others_and_leaves_nothing()
    {
        var good = new List<Task>();
        var bad = new List<Task>();
        for (var number = 0; number < 300; number++)
        {
            var heading = $"h{number}";
            good.Add(AddAsync(heading));
            bad.Add(Store.WriteAsync(write =>
            {
                write.Execute(Insert, new { heading = heading + " of a bad unit" });
                throw new InvalidOperationException(heading);
            }));
            bad.Add(Store.WriteAsync(write =>
            {
                write.Execute(Insert, new { heading = heading + " of a worse unit" });
                write.Execute("INSERT INTO no_such_table VALUES (1)");
            }));
        }

        await Task.WhenAll(good);
        foreach (var task in bad)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => task);
        }

        Assert.Equal(300, Database.First<long>("SELECT COUNT(*) FROM policy"));
        Assert.Equal(0, Database.First<long>("SELECT COUNT(*) FROM policy WHERE heading LIKE '%bad%' OR heading LIKE '%worse%'"));
    }

    [Fact]
    public async Task What_came_back_is_there_to_read()
    {
        for (var number = 0; number < 50; number++)
        {
            await AddAsync($"h{number}");
            Assert.Equal(number + 1, Database.First<long>("SELECT COUNT(*) FROM policy"));
        }
    }

    [Fact]
    public async Task A_fault_reaches_its_own_caller()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => Store.WriteAsync(_ => throw new InvalidOperationException("mine")));

        Assert.Equal("mine", fault.Message);
    }

    [Fact]
    public async Task Disposal_finishes_what_waits_and_takes_no_more()
    {
        var commits = new GroupCommit(Database);
        var waiting = Enumerable.Range(0, 500).Select(number => commits.WriteAsync(write => write.Execute(Insert, new { heading = $"h{number}" }), Cancellation)).ToList();

        await commits.DisposeAsync();
        await Task.WhenAll(waiting);

        Assert.Equal(500, Database.First<long>("SELECT COUNT(*) FROM policy"));
        await Assert.ThrowsAnyAsync<InvalidOperationException>(() => commits.WriteAsync(write => write.Execute(Insert, new { heading = "late" }), Cancellation));
    }

    [Fact]
    public async Task Two_writers_get_along()
    {
        await using var other = new GroupCommit(Database);

        await Task.WhenAll(Enumerable.Range(0, 400).Select(number =>
            (number % 2 == 0 ? Store.Commits : other).WriteAsync(write => write.Execute(Insert, new { heading = $"h{number}" }), Cancellation)));

        Assert.Equal(400, Database.First<long>("SELECT COUNT(*) FROM policy"));
    }

    private Task AddAsync(string heading) => Store.WriteAsync(write => write.Execute(Insert, new { heading }));
}

public sealed class SqliteGroupCommitTests() : GroupCommitContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresGroupCommitTests(PostgresServer server) : GroupCommitContract(server);
