using ProductQA.Api.Storage;

namespace ProductQA.Api.Privacy;

/// <summary>
/// Everything that the record holds of a conversation, table by table: how it is handed out, and how it is erased. Events and state go first, so that a turn that
/// runs meanwhile has either ended or finds nothing to end. Orders keep what tax law needs, and lead to nobody.
/// </summary>
public static class PersonRecord
{
    /// <summary>All columns are read: what a later release adds belongs to the person as well.</summary>
    public static IReadOnlyList<PersonPart> Parts { get; } =
    [
        new("events", "SELECT * FROM inbox WHERE conversation = @conversation ORDER BY occurred_at, arrival", "DELETE FROM inbox WHERE conversation = @conversation"),
        new("conversation", "SELECT * FROM conversation WHERE key = @conversation", "DELETE FROM conversation WHERE key = @conversation"),
        new("messages", "SELECT * FROM message WHERE conversation = @conversation ORDER BY sequence", "DELETE FROM message WHERE conversation = @conversation"),
        new("sent", "SELECT * FROM outbox WHERE conversation = @conversation ORDER BY sequence", "DELETE FROM outbox WHERE conversation = @conversation"),
        new("messaging_window", "SELECT * FROM messaging_window WHERE conversation = @conversation", "DELETE FROM messaging_window WHERE conversation = @conversation"),
        new("products", "SELECT * FROM conversation_product WHERE conversation = @conversation ORDER BY at", "DELETE FROM conversation_product WHERE conversation = @conversation"),
        new("model_trials", "SELECT * FROM shadow_disagreement WHERE conversation = @conversation ORDER BY at", "DELETE FROM shadow_disagreement WHERE conversation = @conversation"),
        new(
            "questions",
            "SELECT * FROM review_item WHERE conversation = @conversation ORDER BY asked_at",
            """
            UPDATE review_item SET conversation = @nobody, event_id = id, question = '', state = CASE WHEN state = 'open' THEN 'dismissed' ELSE state END,
                closed_at = COALESCE(closed_at, @now), closed_by = COALESCE(closed_by, 'deletion')
            WHERE conversation = @conversation
            """),
        new("unpaid_order_lines", LinesOf("<>"), $"DELETE FROM order_line WHERE order_id IN ({IdsOf("<>")})"),
        new("unpaid_order_steps", StepsOf("<>"), $"DELETE FROM order_event WHERE order_id IN ({IdsOf("<>")})"),
        new("order_lines", LinesOf("="), Nothing),
        new("order_steps", StepsOf("="), Nothing),
        new("unpaid_orders", "SELECT * FROM customer_order WHERE conversation = @conversation AND state <> 'paid'", "DELETE FROM customer_order WHERE conversation = @conversation AND state <> 'paid'"),
        new(
            "orders",
            "SELECT * FROM customer_order WHERE conversation = @conversation AND state = 'paid'",
            "UPDATE customer_order SET conversation = @nobody, buyer = CASE WHEN @KeepsBuyerNames THEN buyer ELSE '' END WHERE conversation = @conversation AND state = 'paid'"),
    ];

    /// <summary>Lines and steps of paid orders name no person; they stay with their order.</summary>
    private const string Nothing = "DELETE FROM order_line WHERE 1 = 0";

    private static string IdsOf(string isPaid) => $"SELECT id FROM customer_order WHERE conversation = @conversation AND state {isPaid} 'paid'";

    private static string LinesOf(string isPaid) => $"SELECT * FROM order_line WHERE order_id IN ({IdsOf(isPaid)}) ORDER BY order_id, position";

    private static string StepsOf(string isPaid) => $"SELECT * FROM order_event WHERE order_id IN ({IdsOf(isPaid)}) ORDER BY order_id, number";

    /// <summary>The keys of a person: the conversation's own, or what a channel calls the person.</summary>
    public static List<string> Keys(Write write, string person) => write.Query<string>(
        """
        SELECT key FROM conversation WHERE key = @person OR key LIKE @ending ESCAPE '!'
        UNION SELECT conversation FROM inbox WHERE conversation = @person OR conversation LIKE @ending ESCAPE '!'
        """,
        new { person, ending = "messenger:%:" + person.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal) });
}

/// <summary>A table's part of a person.</summary>
/// <param name="Name">Its name in the export.</param>
/// <param name="Read">The statement that reads it.</param>
/// <param name="Erase">The statement that erases it.</param>
public sealed record PersonPart(string Name, string Read, string Erase);
