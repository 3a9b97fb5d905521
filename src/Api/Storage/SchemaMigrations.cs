using DbUp;
using DbUp.Engine;

namespace ProductQA.Api.Storage;

/// <summary>Brings the database to this release's schema: the numbered files in <c>Migrations</c>, each run once.</summary>
public static class SchemaMigrations
{
    public static void Apply(Database database)
    {
        var target = database.IsPostgres
            ? DeployChanges.To.PostgresqlDatabase(database.ConnectionString)
            : DeployChanges.To.SqliteDatabase(database.ConnectionString);
        var upgrade = target
            .WithScriptsEmbeddedInAssembly(typeof(SchemaMigrations).Assembly, name => name.EndsWith(".sql", StringComparison.Ordinal))
            .WithTransactionPerScript()
            .LogToNowhere()
            .Build();
        Demand(upgrade.PerformUpgrade());
    }

    private static void Demand(DatabaseUpgradeResult result)
    {
        if (!result.Successful)
        {
            throw new InvalidOperationException($"The database could not be brought up to date: {result.ErrorScript?.Name}: {result.Error.Message}", result.Error);
        }
    }
}
