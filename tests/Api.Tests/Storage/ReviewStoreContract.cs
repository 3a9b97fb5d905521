using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

public abstract class ReviewStoreContract(StoreEngine engine) : StoreContract(engine)
{
    private ReviewStore Reviews => field ??= new ReviewStore(Database);

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, TimeProvider.System);

    private ReviewDesk Desk => field ??= new ReviewDesk(Store.Commits, Reviews, Inbox, new TurnQueue(), TimeProvider.System);

    [Fact]
    public async Task An_event_stands_in_the_queue_once()
    {
        await AddAsync(Item("i1", "1", "a"), Item("i2", "1", "a"), Item("i3", "1", "b"), Item("i4", "2", "a"));

        Assert.Equal(["i1", "i3", "i4"], Reviews.All().Select(item => item.Id));
        Assert.Equal(3, Reviews.OpenCount());
    }

    [Fact]
    public async Task Open_items_come_oldest_first_with_all_that_was_kept()
    {
        var full = Item("i1", "1", "a") with { ProductId = "mug", Field = "height", AskedAt = TestPage.Noon + 1 };
        await AddAsync(full, Item("i2", "2", "b"));

        Assert.Equal(["i2", "i1"], Reviews.Open().Select(item => item.Id));
        Assert.Equal(full, Reviews.Find("i1"));
        Assert.Null(Reviews.Find("i2")?.ProductId);
    }

    [Fact]
    public async Task All_items_come_in_pages()
    {
        await AddAsync([.. Enumerable.Range(0, 1201).Select(number => Item($"i{number:D5}", "1", $"e{number}"))]);

        Assert.Equal(1201, Reviews.All().Select(item => item.Id).Distinct().Count());
        Assert.Equal(500, Reviews.Open().Count);
    }

    [Fact]
    public async Task An_answer_closes_the_item_is_kept_and_reaches_the_shopper_once()
    {
        await AddAsync(Item("i1", "1", "a") with { ProductId = "mug" });

        var published = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Desk.AnswerAsync("i1", $"It is 9 cm ({number}).", "ann", Cancellation)));

        Assert.Single(published, true);
        var answer = Assert.Single(Reviews.Answers("mug"));
        Assert.Empty(Reviews.Answers(null));
        Assert.Empty(Reviews.Open());
        var input = Assert.IsType<ShopAnswerInput>(Inbox.Next(TestPage.Conversation("1"))?.Event.Input);
        Assert.Equal(answer.Text, input.Text);
        Assert.Equal(1, Database.First<long>("SELECT COUNT(*) FROM inbox"));
    }

    [Fact]
    public async Task An_answer_about_no_product_is_the_shops()
    {
        await AddAsync(Item("i1", "1", "a"));
        await Desk.AnswerAsync("i1", "We open at nine.", "ann", Cancellation);

        Assert.Single(Reviews.Answers(null));
        Assert.Empty(Reviews.Answers("mug"));
    }

    [Theory]
    [InlineData("i1", "")]
    [InlineData("i1", " \n ")]
    [InlineData("nothing", "We open at nine.")]
    public async Task An_answer_that_will_not_do_is_refused_and_changes_nothing(string item, string text)
    {
        await AddAsync(Item("i1", "1", "a"));

        await Assert.ThrowsAsync<ArgumentException>(() => Desk.AnswerAsync(item, text, "ann", Cancellation));
        await Assert.ThrowsAsync<ArgumentException>(() => Desk.AnswerAsync("i1", new string('x', ReviewDesk.LongestAnswer + 1), "ann", Cancellation));

        Assert.Equal(1, Reviews.OpenCount());
    }

    [Fact]
    public async Task What_was_dismissed_cannot_be_answered()
    {
        await AddAsync(Item("i1", "1", "a"));

        Assert.True(await Desk.DismissAsync("i1", "ann", Cancellation));
        Assert.False(await Desk.DismissAsync("i1", "ben", Cancellation));
        Assert.False(await Desk.AnswerAsync("i1", "Too late.", "ben", Cancellation));
        Assert.Empty(Inbox.Waiting());
    }

    private static ReviewItem Item(string id, string person, string eventId) => new()
    {
        Id = id,
        Conversation = TestPage.Conversation(person),
        EventId = eventId,
        Question = "how tall is 'it'? 😀",
        Intent = "product_question",
        Reason = ReviewReasons.MissingAttribute,
        AskedAt = TestPage.Noon,
    };

    private Task AddAsync(params ReviewItem[] items) => Store.WriteAsync(write => Array.ForEach(items, item => ReviewStore.Add(write, item)));
}

public sealed class SqliteReviewStoreTests() : ReviewStoreContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresReviewStoreTests(PostgresServer server) : ReviewStoreContract(server);
