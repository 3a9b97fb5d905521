using ProductQA.Api.Storage;

namespace ProductQA.Api.Review;

/// <summary>Questions that wait for a person, and what people answered.</summary>
public sealed class ReviewStore(Database database)
{
    private const string Columns = "id, conversation, event_id, question, intent, reason, product_id, field, asked_at, state";

    public static void Add(Write write, ReviewItem item) => write.Execute(
        """
        INSERT INTO review_item (id, conversation, event_id, question, intent, reason, product_id, field, asked_at, state)
        VALUES (@Id, @Conversation, @EventId, @Question, @Intent, @Reason, @ProductId, @Field, @AskedAt, @State)
        ON CONFLICT (conversation, event_id) DO NOTHING
        """,
        item);

    /// <summary>Open items, oldest first, at most 500.</summary>
    public List<ReviewItem> Open() => database.Query<ReviewItem>($"SELECT {Columns} FROM review_item WHERE state = 'open' ORDER BY asked_at LIMIT 500");

    /// <summary>Open items of a conversation, newest first, at most 20.</summary>
    public List<ReviewItem> OpenIn(string conversation) => database.Query<ReviewItem>(
        $"SELECT {Columns} FROM review_item WHERE conversation = @conversation AND state = 'open' ORDER BY asked_at DESC LIMIT 20", new { conversation });

    /// <summary>Every item, oldest first, in pages.</summary>
    public IEnumerable<ReviewItem> All()
    {
        var after = "";
        List<ReviewItem> page;
        do
        {
            page = database.Query<ReviewItem>($"SELECT {Columns} FROM review_item WHERE id > @after ORDER BY id LIMIT 500", new { after });
            foreach (var item in page)
            {
                yield return item;
            }

            after = page.Count > 0 ? page[^1].Id : after;
        }
        while (page.Count > 0);
    }

    public ReviewItem? Find(string id) => database.First<ReviewItem>($"SELECT {Columns} FROM review_item WHERE id = @id", new { id });

    public long OpenCount() => database.First<long>("SELECT COUNT(*) FROM review_item WHERE state = 'open'");

    /// <summary>Closes an open item; false where somebody closed it before.</summary>
    public static bool Close(Write write, string id, string state, string by, long now) => write.Execute(
        """
        UPDATE review_item SET state = @state, closed_at = @now, closed_by = @by WHERE id = @id AND state = 'open'
        """,
        new { id, state, by, now }) == 1;

    /// <summary>A person wrote to the shopper: who asked for one in this conversation waits no longer.</summary>
    public static void CloseAsked(Write write, string conversation, string by, long now) => write.Execute(
        """
        UPDATE review_item SET state = 'answered', closed_at = @now, closed_by = @by
        WHERE conversation = @conversation AND state = 'open' AND reason IN ('staff_asked', 'complaint')
        """,
        new { conversation, by, now });

    public static void AddAnswer(Write write, WrittenAnswer answer) => write.Execute(
        """
        INSERT INTO written_answer (id, review_item, product_id, question, text, author, written_at)
        VALUES (@Id, @ReviewItem, @ProductId, @Question, @Text, @Author, @WrittenAt)
        """,
        answer);

    /// <summary>What people answered of a product, newest first; without a product, what they answered of the shop.</summary>
    public List<WrittenAnswer> Answers(string? productId) => database.Query<WrittenAnswer>(
        """
        SELECT id, review_item, product_id, question, text, author, written_at FROM written_answer
        WHERE product_id = @productId OR (product_id IS NULL AND @productId IS NULL)
        ORDER BY written_at DESC, id DESC LIMIT 200
        """,
        new { productId });
}
