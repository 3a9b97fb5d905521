using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Staff;

/// <summary>The conversations with shoppers, the latest first. What programs and the command line ask is none.</summary>
public sealed class ConversationList(Database database)
{
    public const int Most = 100;

    private const string InWaiting =
        """
        AND c.key IN (SELECT conversation FROM review_item WHERE state = 'open' AND reason IN ('staff_asked', 'complaint'))
        """;

    private const string InAttended =
        """
        AND c.key IN (SELECT key FROM conversation WHERE attended_at > 0 AND attended_at > @AttendedSince)
        """;

    private const string InProduct =
        """
        AND c.key IN (SELECT conversation FROM conversation_product
            WHERE product_id = @product OR product_id IN (SELECT id FROM product WHERE LOWER(title) LIKE @like ESCAPE '!'))
        """;

    /// <summary>Only the conditions that the filter has are asked, so that the database begins with the few rows that fulfil them.</summary>
    public List<ListedConversation> Find(ConversationFilter filter)
    {
        var product = filter.Product.Trim();
        var values = new { filter.Since, filter.AttendedSince, product, like = $"%{Escaped(product.ToLowerInvariant())}%" };
        return [.. database.Query<Row>(
            $"""
            SELECT c.key, c.attended_by, c.attended_at, m.author, m.body, m.changed, m.at,
                (SELECT COUNT(*) FROM review_item r WHERE r.conversation = c.key AND r.state = 'open') AS open_questions,
                (SELECT COUNT(*) FROM review_item r WHERE r.conversation = c.key AND r.state = 'open' AND r.reason IN ('staff_asked', 'complaint')) AS asked
            FROM conversation c JOIN message m ON m.conversation = c.key AND m.sequence = (SELECT MAX(sequence) FROM message WHERE message.conversation = c.key)
            WHERE c.key NOT LIKE 'direct:%' AND c.updated_at >= @Since
                {(filter.Waiting ? InWaiting : "")} {(filter.AttendedSince > 0 ? InAttended : "")} {(product.Length > 0 ? InProduct : "")}
            ORDER BY c.updated_at DESC, c.key LIMIT 100
            """,
            values).Select(row => row.ToListed())];
    }

    private static string Escaped(string words) =>
        words.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private sealed record Row
    {
        public string Key { get; init; } = "";

        public string AttendedBy { get; init; } = "";

        public long AttendedAt { get; init; }

        public string Author { get; init; } = "";

        public string Body { get; init; } = "";

        public string? Changed { get; init; }

        public long At { get; init; }

        public long OpenQuestions { get; init; }

        public long Asked { get; init; }

        public ListedConversation ToListed() => new()
        {
            Key = Key,
            Attendance = new Attendance(AttendedBy, AttendedAt),
            Author = Author,
            LastWords = ListedConversation.WordsOf(Body, Changed),
            At = At,
            OpenQuestions = OpenQuestions,
            WaitsForPerson = Asked > 0,
        };
    }
}
