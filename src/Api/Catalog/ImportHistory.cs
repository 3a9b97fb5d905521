using System.Text.Json;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Catalog;

/// <summary>The last fifty imports with all that there was to say of their rows.</summary>
public sealed class ImportHistory(Database database, GroupCommit commits)
{
    public const int Kept = 50;

    private const string Columns =
        "id, number, feed, source, started_at, seconds, ending, reason, products, variants, added, changed, unchanged, removed, rejected";

    /// <summary>Keeps an import that ended; in the transaction of what it changed, so that there is no change without its entry.</summary>
    public static void Add(Write write, ImportEntry entry, IReadOnlyList<string> sentences)
    {
        write.Execute(
            """
            INSERT INTO catalog_import (id, number, feed, source, started_at, seconds, ending, reason, products, variants, added, changed, unchanged, removed, rejected, sentences)
            VALUES (@Id, @Number, @Feed, @Source, @StartedAt, @Seconds, @Ending, @Reason, @Products, @Variants, @Added, @Changed, @Unchanged, @Removed, @Rejected, @sentences)
            """,
            new
            {
                entry.Id,
                entry.Number,
                entry.Feed,
                entry.Source,
                entry.StartedAt,
                entry.Seconds,
                entry.Ending,
                entry.Reason,
                entry.Products,
                entry.Variants,
                entry.Added,
                entry.Changed,
                entry.Unchanged,
                entry.Removed,
                entry.Rejected,
                sentences = JsonSerializer.Serialize(sentences),
            });
        write.Execute("DELETE FROM catalog_import WHERE id NOT IN (SELECT id FROM catalog_import ORDER BY started_at DESC, id DESC LIMIT 50)");
    }

    public Task AddAsync(ImportEntry entry, IReadOnlyList<string> sentences, CancellationToken cancellationToken) =>
        commits.WriteAsync(write => Add(write, entry, sentences), cancellationToken);

    /// <summary>The last imports, newest first.</summary>
    public List<ImportEntry> Latest(int count = Kept) =>
        database.Query<ImportEntry>($"SELECT {Columns} FROM catalog_import ORDER BY started_at DESC, id DESC LIMIT @count", new { count });

    public ImportEntry? Find(string id) => database.First<ImportEntry>($"SELECT {Columns} FROM catalog_import WHERE id = @id", new { id });

    /// <summary>What there was to say of an import's rows, each with its line; at most five thousand sentences.</summary>
    public IReadOnlyList<string> Sentences(string id) =>
        database.First<string>("SELECT sentences FROM catalog_import WHERE id = @id", new { id }) is { } text ? JsonSerializer.Deserialize<List<string>>(text)! : [];
}
