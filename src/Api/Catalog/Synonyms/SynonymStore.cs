using ProductQA.Api.Storage;
using ProductQA.Search.Synonyms;

namespace ProductQA.Api.Catalog.Synonyms;

/// <summary>The shop's synonyms, and who changed them when.</summary>
public sealed class SynonymStore(Database database, GroupCommit commits, TimeProvider time)
{
    /// <summary>More rules than that are no longer synonyms of a shop.</summary>
    public const int Most = 5000;

    public const string Added = "added";
    public const string Removed = "removed";

    private const int ChangesKept = 500;

    /// <summary>All rules, in the order of their words.</summary>
    public List<KeptSynonym> All() => database.Query<KeptSynonym>("SELECT id, words, added_by, added_at FROM synonym ORDER BY words LIMIT 5000");

    /// <summary>The last changes, newest first.</summary>
    public List<SynonymChange> Changes(int count) => database.Query<SynonymChange>(
        """
        SELECT words, act, changed_by, changed_at FROM synonym_change ORDER BY changed_at DESC, id DESC LIMIT @count
        """,
        new { count });

    /// <summary>Differs after every change.</summary>
    public string Version() => database.First<string>("SELECT MAX(id) FROM synonym_change") ?? "";

    public SynonymSet Read() => SynonymSet.From(All().Select(kept => kept.Rule));

    /// <summary>Adds rules; those that are there already stay as they are. Says how many are new.</summary>
    /// <exception cref="ArgumentException">There would be too many.</exception>
    public Task<int> AddAsync(IReadOnlyList<SynonymRule> rules, string by, CancellationToken cancellationToken) =>
        commits.WriteAsync(write => Add(write, rules, by), cancellationToken);

    /// <summary>Puts rules in the place of all that are there. Says how many are new.</summary>
    /// <exception cref="ArgumentException">There are too many.</exception>
    public Task<int> ReplaceAsync(IReadOnlyList<SynonymRule> rules, string by, CancellationToken cancellationToken) => commits.WriteAsync(
        write =>
        {
            var stay = rules.Select(rule => rule.ToString()).ToHashSet();
            write.Query<KeptSynonym>("SELECT id, words, added_by, added_at FROM synonym").Where(kept => !stay.Contains(kept.Words)).ToList().ForEach(kept => Remove(write, kept.Id, by));
            return Add(write, rules, by);
        },
        cancellationToken);

    /// <summary>Removes a rule; false where it was gone before.</summary>
    public Task<bool> RemoveAsync(string id, string by, CancellationToken cancellationToken) => commits.WriteAsync(write => Remove(write, id, by), cancellationToken);

    private int Add(Write write, IReadOnlyList<SynonymRule> rules, string by)
    {
        var added = rules.Count(rule => Insert(write, rule.ToString(), by));
        return write.First<long>("SELECT COUNT(*) FROM synonym") <= Most
            ? added
            : throw new ArgumentException($"More than {Most} synonyms are too many: remove those that nobody searches for.");
    }

    private bool Insert(Write write, string words, string by)
    {
        var isNew = write.Execute(
            """
            INSERT INTO synonym (id, words, added_by, added_at) VALUES (@id, @words, @by, @now) ON CONFLICT (words) DO NOTHING
            """,
            new { id = NewId(), words, by, now = Now() }) == 1;
        return isNew && Note(write, words, Added, by);
    }

    private bool Remove(Write write, string id, string by) =>
        write.First<string>("SELECT words FROM synonym WHERE id = @id", new { id }) is { } words
        && write.Execute("DELETE FROM synonym WHERE id = @id", new { id }) == 1
        && Note(write, words, Removed, by);

    private bool Note(Write write, string words, string act, string by)
    {
        write.Execute(
            """
            INSERT INTO synonym_change (id, words, act, changed_by, changed_at) VALUES (@id, @words, @act, @by, @now)
            """,
            new { id = NewId(), words, act, by, now = Now() });
        write.Execute(
            """
            DELETE FROM synonym_change WHERE id NOT IN (SELECT id FROM synonym_change ORDER BY id DESC LIMIT @ChangesKept)
            """,
            new { ChangesKept });
        return true;
    }

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>A rule as it is kept.</summary>
public sealed record KeptSynonym(string Id, string Words, string AddedBy, long AddedAt)
{
    public SynonymRule Rule => SynonymRule.Of(Words.Split(", "));
}

/// <summary>A change of the synonyms.</summary>
public sealed record SynonymChange(string Words, string Act, string ChangedBy, long ChangedAt);
