using System.Text.Json.Nodes;
using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>What happens to messages after they were sent: changed, deleted, judged, read. Each test is a person of its own.</summary>
[Collection("Messenger")]
public sealed class MessageMarkTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Unknown = "does the Harbor Stoneware Mug have a wifi antenna?";

    private MessengerApp App => shared.App;

    [Fact]
    public async Task The_last_message_changed_is_answered_anew_and_every_copy_follows()
    {
        await SaysAsync("400", "m_400", Unknown);
        await EditAsync("400", "m_400", "how much is the Harbor Stoneware Mug?", 1);

        Assert.Contains("$14.50", Out("400")[^1].Words, StringComparison.Ordinal);
        var line = App.Transcript("400")[0];
        Assert.Equal(("how much is the Harbor Stoneware Mug?", "edited"), (line.Reply.Text, line.Marks.Changed));
        Assert.Equal("how much is the Harbor Stoneware Mug?", Items("400")[0].Question);
        Assert.DoesNotContain("antenna", BodyOf("400", "m_400"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_message_changed_is_kept_and_not_answered_again()
    {
        await SaysAsync("401", "m_401_a", "is the Harbor Stoneware Mug dishwasher safe?");
        await SaysAsync("401", "m_401_b", "how much is it?", TestPage.Noon + 60_000);
        var before = Out("401").Count;
        await EditAsync("401", "m_401_a", "is the Harbor Stoneware Mug oven safe?", 1, TestPage.Noon + 70_000);

        Assert.Equal(before, Out("401").Count);
        Assert.Equal("is the Harbor Stoneware Mug oven safe?", App.Transcript("401")[0].Reply.Text);
    }

    [Fact]
    public async Task The_latest_change_wins_in_whatever_order_they_come_and_twice_is_once()
    {
        await SaysAsync("402", "m_402", "hello");
        await EditAsync("402", "m_402", "how much is the Harbor Stoneware Mug?", 2, TestPage.Noon + 20);
        await EditAsync("402", "m_402", "old words", 1, TestPage.Noon + 10);
        await EditAsync("402", "m_402", "how much is the Harbor Stoneware Mug?", 2, TestPage.Noon + 20);

        Assert.Equal("how much is the Harbor Stoneware Mug?", App.Transcript("402")[0].Reply.Text);
        Assert.Single(Out("402"), call => call.Words.Contains("$14.50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_change_that_comes_before_its_message_wins()
    {
        await EditAsync("403", "m_403", "how much is the Harbor Stoneware Mug?", 1);
        await SaysAsync("403", "m_403", "how much is the mgu?");

        Assert.Equal(["how much is the Harbor Stoneware Mug?"], Said("403"));
        Assert.Contains("$14.50", Assert.Single(Out("403")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_deleted_message_leaves_no_words_anywhere()
    {
        await SaysAsync("404", "m_404", Unknown);
        await EditAsync("404", "m_404", Unknown + " really?", 1);
        Assert.NotEmpty(Items("404"));
        await DeleteAsync("404", "m_404");

        var line = App.Transcript("404")[0];
        Assert.Equal(("", "deleted"), (line.Reply.Text, line.Marks.Changed));
        Assert.All(Items("404"), item => Assert.Equal(("", "dismissed"), (item.Question, item.State)));
        Assert.Equal(0, App.Database.First<long>("SELECT COUNT(*) FROM inbox WHERE conversation = @key AND body LIKE '%antenna%'", new { key = TestPage.Conversation("404") }));
        Assert.Equal(0, App.Database.First<long>("SELECT COUNT(*) FROM conversation WHERE key = @key AND state LIKE '%antenna%'", new { key = TestPage.Conversation("404") }));
        Assert.Equal(0, App.Database.First<long>("SELECT COUNT(*) FROM message WHERE conversation = @key AND author = 'shopper' AND body LIKE '%antenna%'", new { key = TestPage.Conversation("404") }));
    }

    [Fact]
    public async Task A_message_that_comes_after_its_deletion_is_not_kept()
    {
        await DeleteAsync("405", "m_405");
        await SaysAsync("405", "m_405", "how much is the Harbor Stoneware Mug?");

        Assert.Empty(App.Transcript("405"));
        Assert.Empty(Out("405"));
    }

    [Fact]
    public async Task Marks_of_messages_that_nobody_knows_do_no_harm()
    {
        await DeleteAsync("406", "m_nobody");
        await ReactAsync("406", "m_nobody", "angry", TestPage.Noon);
        await App.PostAsync(MetaEvent.From("406", TestPage.Noon, "response_feedback", new JsonObject { ["mid"] = "m_nobody", ["feedback"] = "Bad response" }));
        await App.PostAsync(MetaEvent.From("406", TestPage.Noon, "delivery", new JsonObject { ["mids"] = new JsonArray("m_nobody") }));
        await App.SettledAsync();

        Assert.Empty(Out("406"));
        Assert.Empty(Items("406"));
    }

    [Fact]
    public async Task A_reaction_stays_with_its_message_and_opens_no_turn()
    {
        await SaysAsync("407", "m_407", "hello");
        var (mid, replies) = (Out("407")[0].MessageId, Out("407").Count);
        await ReactAsync("407", mid, "love", TestPage.Noon + 10);

        Assert.Equal("love", App.Transcript("407")[1].Marks.Reaction);
        await ReactAsync("407", mid, null, TestPage.Noon + 20);
        await ReactAsync("407", mid, "wow", TestPage.Noon + 15);

        Assert.Null(App.Transcript("407")[1].Marks.Reaction);
        Assert.Equal(replies, Out("407").Count);
        Assert.Empty(Items("407"));
    }

    [Theory]
    [InlineData("408", "angry")]
    [InlineData("409", "sad")]
    [InlineData("410", "dislike")]
    public async Task An_answer_that_is_rejected_goes_to_a_person_once(string person, string reaction)
    {
        await SaysAsync(person, "m_" + person, "how much is the Harbor Stoneware Mug?");
        var mid = Out(person)[0].MessageId;
        await ReactAsync(person, mid, reaction, TestPage.Noon + 10);
        await App.PostAsync(MetaEvent.From(person, TestPage.Noon + 20, "response_feedback", new JsonObject { ["mid"] = mid, ["feedback"] = "Bad response" }));

        var item = Assert.Single(Items(person));
        Assert.Equal((ReviewReasons.AnswerRejected, "how much is the Harbor Stoneware Mug?", "harbor-mug"), (item.Reason, item.Question, item.ProductId));
        Assert.Equal((reaction, "bad"), (App.Transcript(person)[1].Marks.Reaction, App.Transcript(person)[1].Marks.Feedback));
    }

    [Fact]
    public async Task A_good_verdict_is_kept()
    {
        await SaysAsync("411", "m_411", "hello");
        await App.PostAsync(MetaEvent.From("411", TestPage.Noon, "response_feedback", new JsonObject { ["mid"] = Out("411")[0].MessageId, ["feedback"] = "Good response" }));

        Assert.Equal("good", App.Transcript("411")[1].Marks.Feedback);
        Assert.Empty(Items("411"));
    }

    [Fact]
    public async Task Deliveries_and_reads_mark_what_was_sent_in_whatever_order_they_come()
    {
        await SaysAsync("412", "m_412", "hello");
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await App.PostAsync(MetaEvent.From("412", now, "read", new JsonObject { ["watermark"] = now + 10 }));
        await App.PostAsync(MetaEvent.From("412", now, "delivery", new JsonObject { ["mids"] = new JsonArray(Out("412")[0].MessageId), ["watermark"] = now + 5 }));

        Assert.Equal((now + 10, now + 10), (App.Transcript("412")[1].Marks.DeliveredAt, App.Transcript("412")[1].Marks.ReadAt));
    }

    [Fact]
    public async Task A_delivery_by_its_id_marks_just_that_message()
    {
        await SaysAsync("413", "m_413", "show me the Harbor Stoneware Mug");
        await App.PostAsync(MetaEvent.From("413", TestPage.Noon, "delivery", new JsonObject { ["mids"] = new JsonArray(Out("413")[0].MessageId), ["watermark"] = TestPage.Noon }));

        Assert.Equal([true, false], App.Transcript("413").Where(message => message.Author == Authors.Bot).Take(2).Select(message => message.Marks.DeliveredAt is not null));
    }

    private async Task SaysAsync(string person, string mid, string words, long at = TestPage.Noon)
    {
        await App.PostAsync(MetaEvent.Text(person, mid, words, at));
        await App.SettledAsync();
    }

    private async Task EditAsync(string person, string mid, string words, int number, long at = TestPage.Noon)
    {
        await App.PostAsync(MetaEvent.From(person, at, "message_edit", new JsonObject { ["mid"] = mid, ["text"] = words, ["num_edit"] = number }));
        await App.SettledAsync();
    }

    private async Task DeleteAsync(string person, string mid)
    {
        await App.PostAsync(MetaEvent.From(person, TestPage.Noon + 50, "message", new JsonObject { ["mid"] = mid, ["is_deleted"] = true }));
        await App.SettledAsync();
    }

    private Task ReactAsync(string person, string mid, string? reaction, long at) => App.PostAsync(MetaEvent.From(
        person, at, "reaction", new JsonObject { ["mid"] = mid, ["action"] = reaction is null ? "unreact" : "react", ["reaction"] = reaction, ["emoji"] = "\u2764\ufe0f" }));

    private List<ReviewItem> Items(string person) => [.. App.Get<ReviewStore>().All().Where(item => item.Conversation == TestPage.Conversation(person))];

    private string BodyOf(string person, string id) => App.Database.First<string>("SELECT body FROM inbox WHERE conversation = @key AND id = @id", new { key = TestPage.Conversation(person), id })!;

    private List<GraphCall> Out(string person) => App.Graph.Messages.FindAll(call => call.Person == person);

    private List<string> Said(string person) => [.. App.Transcript(person).Where(message => message.Author == Authors.Shopper).Select(message => message.Reply.Text)];
}
