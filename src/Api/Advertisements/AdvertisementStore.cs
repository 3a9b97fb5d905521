using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Advertisements;

/// <summary>The shop's advertisements and links.</summary>
public sealed class AdvertisementStore(Database database, GroupCommit commits, TimeProvider time)
{
    /// <summary>More than that at once are no longer read by a person.</summary>
    public const int MostShown = 200;

    private const string Columns = "id, ad_id, flow_id, ref, product_id, greeting, campaign, changed_by, changed_at";

    /// <summary>All of them, the last changed first.</summary>
    public List<Advertisement> All() => database.Query<Advertisement>($"SELECT {Columns} FROM advertisement ORDER BY changed_at DESC, id DESC");

    public long Count() => database.First<long>("SELECT COUNT(*) FROM advertisement");

    /// <summary>Those that have the words in a key, the product, the campaign or the greeting; the last changed first, at most 200.</summary>
    public List<Advertisement> Search(string words) => database.Query<Advertisement>(
        $"""
        SELECT {Columns} FROM advertisement
        WHERE LOWER(COALESCE(ad_id, '') || ' ' || COALESCE(flow_id, '') || ' ' || COALESCE(ref, '') || ' ' || product_id || ' ' || campaign || ' ' || greeting) LIKE @like ESCAPE '!'
        ORDER BY changed_at DESC, id DESC LIMIT 200
        """,
        new { like = $"%{Escaped(words.Trim().ToLowerInvariant())}%" });

    /// <summary>The one that a shopper came in through: by the advertisement, else by its flow, else by the word.</summary>
    public Advertisement? Find(Entry entry) => Of(entry.AdId, "") ?? Of("", entry.FlowId) ?? ByRef(entry.Ref);

    /// <summary>Keeps them all, or none: one with a key that is there already takes its place.</summary>
    /// <exception cref="ArgumentException">One of them will not do; the message says why.</exception>
    public Task<AdvertisementChanges> PutAsync(IReadOnlyList<Advertisement> advertisements, bool replace, string by, CancellationToken cancellationToken) => commits.WriteAsync(
        write =>
        {
            var before = write.Query<string>("SELECT id FROM advertisement").ToHashSet();
            var put = advertisements.Select(one => Put(write, one, by)).ToHashSet();
            var removed = replace ? before.Except(put).Count(id => Remove(write, id)) : 0;
            return new AdvertisementChanges(put.Count(id => !before.Contains(id)), put.Count(before.Contains), removed);
        },
        cancellationToken);

    /// <summary>Removes one; false where it was gone before.</summary>
    public Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => commits.WriteAsync(write => Remove(write, id), cancellationToken);

    private Advertisement? Of(string? adId, string? flowId) => string.IsNullOrEmpty(adId) && string.IsNullOrEmpty(flowId) ? null : database.First<Advertisement>(
        $"SELECT {Columns} FROM advertisement WHERE ad_id = @adId OR flow_id = @flowId LIMIT 1", new { adId, flowId });

    private Advertisement? ByRef(string? word) => string.IsNullOrEmpty(word) ? null : database.First<Advertisement>(
        $"SELECT {Columns} FROM advertisement WHERE ref = @word", new { word });

    private string Put(Write write, Advertisement one, string by)
    {
        if (one.Problem() is { } problem)
        {
            throw new ArgumentException(problem);
        }

        var same = Same(write, one);
        var id = one.Id.Length > 0 ? one.Id : same is [var found, ..] ? found : Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        if (same.Exists(other => other != id))
        {
            throw new ArgumentException($"A key of {one.Name} stands in another row already: give each ad_id, flow_id and ref to one row only, or remove the other row.");
        }

        Save(write, one with { Id = id, ChangedBy = by, ChangedAt = time.GetUtcNow().ToUnixTimeMilliseconds() });
        return id;
    }

    private static List<string> Same(Write write, Advertisement one) => write.Query<string>(
        """
        SELECT id FROM advertisement WHERE ad_id = @AdId OR flow_id = @FlowId OR ref = @Ref
        """,
        new { one.AdId, one.FlowId, one.Ref });

    private static void Save(Write write, Advertisement one) => write.Execute(
        """
        INSERT INTO advertisement (id, ad_id, flow_id, ref, product_id, greeting, campaign, changed_by, changed_at)
        VALUES (@Id, @AdId, @FlowId, @Ref, @ProductId, @Greeting, @Campaign, @ChangedBy, @ChangedAt)
        ON CONFLICT (id) DO UPDATE SET ad_id = excluded.ad_id, flow_id = excluded.flow_id, ref = excluded.ref, product_id = excluded.product_id,
            greeting = excluded.greeting, campaign = excluded.campaign, changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """,
        one);

    private static bool Remove(Write write, string id) => write.Execute("DELETE FROM advertisement WHERE id = @id", new { id }) == 1;

    private static string Escaped(string words) =>
        words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);
}

/// <summary>What became of the advertisements of a file.</summary>
public sealed record AdvertisementChanges(int Added, int Changed, int Removed);
