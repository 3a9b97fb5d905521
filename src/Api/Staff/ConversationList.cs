using ProductQA.Api.Conversations;
using ProductQA.Api.Storage;

namespace ProductQA.Api.Staff;

/// <summary>The conversations with shoppers, the latest first. What programs and the command line ask is none.</summary>
public sealed class ConversationList(Database database)
{
    public const int Most = 100;

    public List<ListedConversation> Find(ConversationFilter filter) =>
        [.. database.Query<Row>(
            """
            SELECT c.key, c.attended_by, c.attended_at, m.author, m.body, m.changed, m.at,
                (SELECT COUNT(*) FROM review_item r WHERE r.conversation = c.key AND r.state = 'open') AS open_questions,
                (SELECT COUNT(*) FROM review_item r WHERE r.conversation = c.key AND r.state = 'open' AND r.reason IN ('staff_asked', 'complaint')) AS asked
            FROM conversation c JOIN message m ON m.conversation = c.key AND m.sequence = (SELECT MAX(sequence) FROM message WHERE message.conversation = c.key)
            WHERE c.key NOT LIKE 'direct:%' AND c.updated_at >= @Since AND (@AttendedSince = 0 OR c.attended_at > @AttendedSince)
                AND (NOT @Waiting OR EXISTS (SELECT 1 FROM review_item r WHERE r.conversation = c.key AND r.state = 'open' AND r.reason IN ('staff_asked', 'complaint')))
                AND (@product = '' OR EXISTS (
                    SELECT 1 FROM conversation_product t LEFT JOIN product p ON p.id = t.product_id
                    WHERE t.conversation = c.key AND (t.product_id = @product OR LOWER(p.title) LIKE @like ESCAPE '!')))
            ORDER BY c.updated_at DESC, c.key LIMIT 100
            """,
            new { filter.Since, filter.AttendedSince, filter.Waiting, product = filter.Product.Trim(), like = $"%{Escaped(filter.Product.Trim().ToLowerInvariant())}%" }).Select(row => row.ToListed())];

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
