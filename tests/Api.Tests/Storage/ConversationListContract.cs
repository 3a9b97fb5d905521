using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Api.Staff;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Storage;

/// <summary>The conversations as the shop's people look for them.</summary>
public abstract class ConversationListContract(StoreEngine engine) : StoreContract(engine)
{
    private readonly MovableTime _time = new(TestPage.Noon);

    private ConversationList List => field ??= new ConversationList(Database);

    private InboxStore Inbox => field ??= new InboxStore(Database, Store.Commits, _time);

    private ConversationStore Conversations => field ??= new ConversationStore(Database);

    private TurnCommit Commit => field ??= new TurnCommit(Store.Commits, _time);

    [Fact]
    public async Task The_latest_comes_first_with_its_last_words_and_programs_are_left_out()
    {
        await TalkAsync("web:a", "hello", "Hello!");
        await TalkAsync("messenger:1:2", "hi", "Hi!");
        await TalkAsync("direct:ask", "hello", "Hello!");
        await TalkAsync("web:a", "how tall is it?", "9 cm.");

        Assert.Equal([("web:a", "9 cm."), ("messenger:1:2", "Hi!")], List.Find(new ConversationFilter()).Select(one => (one.Key, one.LastWords)));
    }

    [Fact]
    public async Task They_are_found_by_who_has_them_by_who_waits_and_by_when()
    {
        await TalkAsync("web:old", "hello", "Hello!");
        await TalkAsync("web:waits", "a human please", "Yes.", item: ReviewReasons.StaffAsked);
        await TalkAsync("web:asks", "is it loud?", "I don't know.", item: ReviewReasons.MissingAttribute);
        var since = _time.GetUtcNow().ToUnixTimeMilliseconds();
        await Store.WriteAsync(write => AttendanceStore.Begin(write, "web:old", Attendants.Person("ann"), since + 1));

        Assert.Equal(["web:waits"], Keys(new ConversationFilter { Waiting = true }));
        Assert.Equal(["web:old"], Keys(new ConversationFilter { AttendedSince = since }));
        Assert.Empty(Keys(new ConversationFilter { AttendedSince = since + 1 }));
        Assert.Equal(["web:asks"], Keys(new ConversationFilter { Since = since }));
        Assert.Equal((1, false), List.Find(new ConversationFilter { Since = since }).Select(one => (one.OpenQuestions, one.WaitsForPerson)).Single());

        await Store.WriteAsync(write => ReviewStore.CloseAsked(write, "web:waits", "ann", since));
        await Store.WriteAsync(write => ReviewStore.CloseAsked(write, "web:asks", "ann", since));
        Assert.Empty(Keys(new ConversationFilter { Waiting = true }));
        Assert.Equal(1, List.Find(new ConversationFilter { Since = since }).Single().OpenQuestions);
    }

    [Fact]
    public async Task They_are_found_by_every_product_that_they_were_about()
    {
        await Store.WriteAsync(write => write.Execute("INSERT INTO product (id, title, body, origin) VALUES ('P1', 'Harbor Mug 100%', '{}', 'test'), ('P2', 'Trailhead', '{}', 'test')"));
        await TalkAsync("web:a", "the mug?", "Yes.", product: "P1");
        await TalkAsync("web:a", "and the pack?", "Yes.", product: "P2");
        await TalkAsync("web:b", "the pack?", "Yes.", product: "P2");
        await TalkAsync("web:c", "gone?", "Yes.", product: "P9");

        Assert.Equal(["web:a"], Keys(new ConversationFilter { Product = " harbor MUG " }));
        Assert.Equal(["web:a"], Keys(new ConversationFilter { Product = "0%" }));
        Assert.Equal(["web:b", "web:a"], Keys(new ConversationFilter { Product = "P2" }));
        Assert.Equal(["web:c"], Keys(new ConversationFilter { Product = "P9" }));
        Assert.Empty(Keys(new ConversationFilter { Product = "_'; DROP TABLE product" }));
    }

    [Fact]
    public async Task Words_that_were_deleted_are_not_shown()
    {
        await TalkAsync("web:a", "secret", null);
        await Store.WriteAsync(write => write.Execute("UPDATE message SET changed = 'deleted'"));
        Assert.Equal("(deleted by the sender)", List.Find(new ConversationFilter()).Single().LastWords);
    }

    private IEnumerable<string> Keys(ConversationFilter filter) => List.Find(filter).Select(one => one.Key);

    private async Task TalkAsync(string key, string words, string? reply, string product = "", string? item = null)
    {
        _time.Move(TimeSpan.FromSeconds(1));
        var happened = new InboxEvent(key, words, _time.GetUtcNow().ToUnixTimeMilliseconds(), new TextInput(words));
        await Inbox.RecordAsync([happened], Cancellation);
        var result = new TurnResult(new ConversationState { FocusProductId = product })
        {
            Replies = reply is null ? [] : [new TextReply(reply)],
            ReviewItems = item is null ? [] : [new ReviewItem { Id = key, Conversation = key, EventId = words, Question = words, Intent = "", Reason = item, AskedAt = 1 }],
        };
        Assert.True(await Commit.SaveAsync(Conversations.Load(key), happened, result, Cancellation));
    }
}

public sealed class SqliteConversationListTests() : ConversationListContract(new SqliteEngine());

[Collection(PostgresTests.Name)]
public sealed class PostgresConversationListTests(PostgresServer server) : ConversationListContract(server);
