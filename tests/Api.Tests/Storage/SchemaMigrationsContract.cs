using ProductQA.Api.Storage;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class SchemaMigrationsContract(StoreEngine engine) : StoreContract(engine)
{
    [Fact]
    public async Task A_schema_that_is_up_to_date_is_left_alone()
    {
        await Store.WriteAsync(write => write.Execute("INSERT INTO policy (heading, text, position, origin) VALUES ('h', 't', 0, 'feed')"));

        SchemaMigrations.Apply(Database);

        Assert.Equal(1, Database.First<long>("SELECT COUNT(*) FROM policy"));
    }
}

public sealed class SqliteSchemaMigrationsTests() : SchemaMigrationsContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresSchemaMigrationsTests(PostgresServer server) : SchemaMigrationsContract(server);
