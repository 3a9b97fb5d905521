using System.Security.Cryptography;
using System.Text;
using ProductQA.Api.Phrasing.LanguageModel;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Privacy;

/// <summary>Erases a conversation and everything that leads to its person, in the transaction of the caller, and notes that it was done.</summary>
public static class PersonErasure
{
    /// <param name="write">The transaction.</param>
    /// <param name="conversation">The conversation's key.</param>
    /// <param name="erasure">What is asked for.</param>
    /// <param name="until">What happened up to then is not taken again when it is delivered again; nothing: what is in the record says when.</param>
    /// <param name="now">Milliseconds since 1970 UTC.</param>
    public static Deletion Apply(Write write, string conversation, Erasure erasure, long? until, long now)
    {
        Guard(write, conversation, until ?? LastEvent(write, conversation), now);
        Blank(write, conversation);
        var values = new { conversation, nobody = "erased:" + erasure.Code, now, erasure.KeepsBuyerNames };
        var changed = PersonRecord.Parts.ToDictionary(part => part.Name, part => write.Execute(part.Erase, values));
        var deletion = new Deletion(erasure.Code, erasure.Through, now, changed["messages"], changed["questions"], changed["orders"]);
        DeletionStore.Add(write, deletion);
        return deletion;
    }

    /// <summary>Whether an event belongs to what was erased: it was delivered again, or late.</summary>
    public static bool Covers(Write write, string conversation, long at) => write.First<long>(
        """
        SELECT COUNT(*) FROM erased_conversation WHERE hash = @hash AND until >= @at
        """,
        new { hash = Hash(conversation), at }) > 0;

    private static void Guard(Write write, string conversation, long until, long now) => write.Execute(
        """
        INSERT INTO erased_conversation (hash, until, erased_at) VALUES (@hash, @until, @now)
        ON CONFLICT (hash) DO UPDATE SET until = excluded.until, erased_at = excluded.erased_at
        """,
        new { hash = Hash(conversation), until, now });

    private static long LastEvent(Write write, string conversation) => write.First<long?>(
        """
        SELECT MAX(occurred_at) FROM inbox WHERE conversation = @conversation
        """,
        new { conversation }) ?? 0;

    /// <summary>A written answer stays, as the shop's own knowledge; in the question that it answers, everything that may name a person is masked.</summary>
    private static void Blank(Write write, string conversation)
    {
        var asked = write.Query<Asked>(
            """
            SELECT id, question FROM written_answer WHERE review_item IN (SELECT id FROM review_item WHERE conversation = @conversation)
            """,
            new { conversation });
        foreach (var one in asked)
        {
            write.Execute("UPDATE written_answer SET question = @question WHERE id = @Id", new { one.Id, question = PersonalData.Mask(one.Question) });
        }
    }

    private static string Hash(string conversation) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(conversation)));

    private sealed record Asked(string Id, string Question);
}
