using ProductQA.Api.Storage;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Documents;

/// <summary>The statements that change the documents; the caller owns the transaction.</summary>
public static class DocumentWriter
{
    private const int LongestName = 120;

    /// <summary>Adds a linked document; an address that is known for the product is fetched anew.</summary>
    public static void Add(Write write, ShopDocument document) => write.Execute(
        """
        INSERT INTO document (id, product_id, name, address, added_by, added_at, state, next_at)
        VALUES (@Id, @ProductId, @Name, @Address, @AddedBy, @AddedAt, @State, @NextAt)
        ON CONFLICT (product_id, address) WHERE address <> '' DO UPDATE SET next_at = excluded.next_at
        """,
        document);

    /// <summary>Adds a document, or replaces the one of its id.</summary>
    private static void Save(Write write, ShopDocument document) => write.Execute(
        """
        INSERT INTO document (id, product_id, name, address, etag, pages, passages, added_by, added_at, state, fault, failures, next_at, change)
        VALUES (@Id, @ProductId, @Name, @Address, @Etag, @Pages, @Passages, @AddedBy, @AddedAt, @State, @Fault, @Failures, @NextAt, @Change)
        ON CONFLICT (id) DO UPDATE SET name = excluded.name, etag = excluded.etag, pages = excluded.pages, passages = excluded.passages,
            added_by = excluded.added_by, added_at = excluded.added_at, state = excluded.state, fault = excluded.fault, failures = excluded.failures,
            next_at = excluded.next_at, change = excluded.change
        """,
        document);

    /// <summary>Saves a document with what was read of it.</summary>
    public static void SaveRead(Write write, ShopDocument document, IReadOnlyList<PassageText> passages)
    {
        Save(write, document with { State = DocumentStates.Ready, Fault = "", Failures = 0, Passages = passages.Count, Change = NextChange(write) });
        DeletePassages(write, document.Id);
        for (var position = 0; position < passages.Count; position++)
        {
            write.Execute(
                """
                INSERT INTO passage (document_id, position, page, heading, text) VALUES (@Id, @position, @page, @Heading, @Text)
                """,
                new { document.Id, position = (long)position, page = (long)passages[position].Page, passages[position].Heading, passages[position].Text });
        }
    }

    /// <summary>Saves a document that can no longer be read: what was read of it before no longer holds.</summary>
    public static void SaveUnread(Write write, ShopDocument document)
    {
        DeletePassages(write, document.Id);
        write.Execute(
            """
            UPDATE document SET state = 'failed', fault = @Fault, etag = @Etag, pages = 0, passages = 0, failures = failures + 1, next_at = @NextAt, change = @change
            WHERE id = @Id AND state <> 'removed'
            """,
            new { document.Id, document.Fault, document.Etag, document.NextAt, change = NextChange(write) });
    }

    /// <summary>Saves when a document is fetched next, and why it could not be fetched now; its passages stay.</summary>
    public static void SaveSchedule(Write write, ShopDocument document) => write.Execute(
        """
        UPDATE document SET fault = @Fault, failures = @Failures, next_at = @NextAt WHERE id = @Id AND state <> 'removed'
        """,
        document);

    /// <summary>Removes a document; false where there is none. Its row stays, so that every index hears of it.</summary>
    public static bool Remove(Write write, string id)
    {
        DeletePassages(write, id);
        return write.Execute(
            """
            UPDATE document SET state = 'removed', address = '', next_at = NULL, change = @change WHERE id = @id AND state <> 'removed'
            """,
            new { id, change = NextChange(write) }) == 1;
    }

    /// <summary>Takes a due document for fetching; false where another process took it.</summary>
    public static bool Take(Write write, ShopDocument document, long until) => write.Execute(
        """
        UPDATE document SET next_at = @until WHERE id = @Id AND next_at = @NextAt AND state <> 'removed'
        """,
        new { document.Id, document.NextAt, until }) == 1;

    /// <summary>Notes the documents that the feed links for a product; those that are known stay as they are.</summary>
    public static void Link(Write write, string productId, IReadOnlyList<string> addresses, long now)
    {
        foreach (var address in addresses.Distinct())
        {
            write.Execute(
                """
                INSERT INTO document (id, product_id, name, address, added_by, added_at, state, next_at)
                VALUES (@id, @productId, @name, @address, 'feed', @now, 'waiting', @now)
                ON CONFLICT (product_id, address) WHERE address <> '' DO NOTHING
                """,
                new { id = Guid.CreateVersion7().ToString("N"), productId, name = NameOf(address), address, now });
        }
    }

    /// <summary>A document's name from its address: the last part of the path.</summary>
    public static string NameOf(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) ? Uri.UnescapeDataString(uri.AbsolutePath) : address;
        var name = path.TrimEnd('/').Split('/')[^1];
        return Clean(name.Length > 0 ? name : uri?.Host ?? address);
    }

    /// <summary>A name on one line, not too long.</summary>
    public static string Clean(string name)
    {
        var line = new string([.. name.Where(c => !char.IsControl(c))]).Trim();
        return line.Length > LongestName ? line[..LongestName] : line;
    }

    private static void DeletePassages(Write write, string id) => write.Execute("DELETE FROM passage WHERE document_id = @id", new { id });

    /// <summary>The row is locked until the transaction ends: a lower number is never seen after a higher one.</summary>
    private static long NextChange(Write write)
    {
        write.Execute("UPDATE document_change SET number = number + 1 WHERE id = 1");
        return write.First<long>("SELECT number FROM document_change WHERE id = 1");
    }
}
