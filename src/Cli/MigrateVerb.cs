using System.CommandLine;

namespace ProductQA.Cli;

/// <summary><c>migrate</c>: brings the database to this release's schema, and the index in step with it.</summary>
internal static class MigrateVerb
{
    public static Command Create()
    {
        var verb = new Command("migrate", "Bring the database up to date.");
        verb.SetAction(async (arguments, cancellationToken) =>
        {
            await using var shop = await ShopHost.OpenAsync(arguments, toAnswer: false, cancellationToken);
            return VerbResult.Print(arguments, new Migrated(true), _ => "The database is up to date.");
        });
        return verb;
    }

    private sealed record Migrated(bool UpToDate);
}
