using System.Text.Json.Nodes;
using ProductQA.Api.Review;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Messenger;

/// <summary>What shoppers send besides words: pictures, stickers, products, links, carts, answers to an earlier message.</summary>
[Collection("Messenger")]
public sealed class SentThingsTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private MessengerApp App => shared.App;

    [Theory]
    [InlineData("500", "image", "can't see pictures", "[picture]")]
    [InlineData("501", "audio", "can't listen to voice messages", "[voice message]")]
    [InlineData("502", "video", "can't watch videos", "[video]")]
    [InlineData("503", "file", "can't open files", "[file]")]
    [InlineData("504", "location", "can't read locations", "[location]")]
    [InlineData("505", "reel", "can't open what you sent", "[attachment]")]
    public async Task What_cannot_be_read_is_said_so_and_goes_to_a_person(string person, string type, string words, string line)
    {
        await SendAsync(person, new JsonObject { ["type"] = type, ["payload"] = new JsonObject { ["url"] = "https://cdn.example/x" } });

        var reply = Assert.Single(Out(person));
        Assert.Contains(words, reply.Words, StringComparison.Ordinal);
        Assert.NotEmpty((JsonArray)reply.Message!["quick_replies"]!);
        Assert.Equal(line, App.Transcript(person)[0].Reply.Text);
        Assert.Equal((ReviewReasons.AttachmentSent, line), (Assert.Single(Items(person)).Reason, Items(person)[0].Question));
    }

    [Theory]
    [InlineData("510", 369239263222822)]
    [InlineData("511", 369239343222814)]
    [InlineData("512", 369239383222810)]
    public async Task A_thumb_is_never_a_yes_to_a_purchase(string person, long sticker)
    {
        await SaysAsync(person, "a_" + person, "I want to buy the Trailhead 20 Backpack");
        await SendAsync(person, new JsonObject { ["type"] = "sticker", ["payload"] = new JsonObject { ["sticker_id"] = sticker } });

        Assert.Contains("Glad to hear it", Out(person)[^1].Words, StringComparison.Ordinal);
        Assert.Equal(0, App.Database.First<long>("SELECT COUNT(*) FROM customer_order WHERE conversation = @key", new { key = TestPage.Conversation(person) }));
        Assert.Empty(Items(person));
    }

    [Fact]
    public async Task Another_sticker_gets_a_kind_word()
    {
        await SendAsync("513", new JsonObject { ["type"] = "sticker", ["payload"] = new JsonObject { ["sticker_id"] = 7 } });

        Assert.Contains("Nice one", Assert.Single(Out("513")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_with_a_picture_are_answered_and_the_picture_goes_to_a_person()
    {
        await SendAsync("514", new JsonObject { ["type"] = "image", ["payload"] = null }, "how much is the Harbor Stoneware Mug?");

        Assert.Contains("can't see your picture", Out("514")[0].Words, StringComparison.Ordinal);
        Assert.Contains("$14.50", Out("514")[1].Words, StringComparison.Ordinal);
        Assert.Equal(ReviewReasons.AttachmentSent, Assert.Single(Items("514")).Reason);
    }

    [Fact]
    public async Task What_a_person_says_of_a_picture_answers_nobody_else()
    {
        await SendAsync("515", new JsonObject { ["type"] = "image", ["payload"] = null }, "is this one of yours?");
        await App.Get<ReviewDesk>().AnswerAsync(Assert.Single(Items("515")).Id, "Yes, from last year.", "ann", TestContext.Current.CancellationToken);
        await App.SettledAsync();
        await SaysAsync("516", "m_516", "is this one of yours?");

        Assert.Contains("from last year", Out("515")[^1].Words, StringComparison.Ordinal);
        Assert.DoesNotContain(Out("516"), call => call.Words.Contains("from last year", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("520", "harbor-mug-blue", "901")]
    [InlineData("521", "unknown-to-us", "harbor-mug")]
    [InlineData("522", "", "harbor-mug-sand")]
    public async Task After_a_shared_product_the_conversation_is_about_it(string person, string retailerId, string id)
    {
        await SendAsync(person, Shared(retailerId, id, "A mug"));
        await SaysAsync(person, "q_" + person, "how much is it?", TestPage.Noon + 60_000);

        Assert.Contains("$14.50", Out(person)[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shared_product_that_our_ids_do_not_know_is_looked_for_by_its_title()
    {
        await SendAsync("523", Shared("x-1", "901", "Trailhead 30 Backpack"));
        await SaysAsync("523", "q_523", "how much is it?", TestPage.Noon + 60_000);

        Assert.Contains("$89.00", Out("523")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_beside_a_shared_product_are_about_it()
    {
        await SendAsync("524", Shared("harbor-mug-blue", "901", "A mug"), "is it dishwasher safe?");

        Assert.Equal("Yes, the Harbor Stoneware Mug is dishwasher safe.", Out("524")[^1].Words);
    }

    [Theory]
    [InlineData("530", "https://shop.example/p/harbor-mug-blue")]
    [InlineData("531", "https://www.shop.example/p/harbor-mug-blue/?utm_source=fb")]
    [InlineData("532", "https://shop.example/p/harbor-mug-sand")]
    public async Task A_link_to_a_products_own_page_is_about_that_product(string person, string link)
    {
        await SendAsync(person, Link(link), link + " is it dishwasher safe?");

        Assert.Equal("Yes, the Harbor Stoneware Mug is dishwasher safe.", Out(person)[^1].Words);
    }

    [Theory]
    [InlineData("533", "https://other.example/p/harbor-mug-blue")]
    [InlineData("534", "https://shop.example/")]
    [InlineData("535", "javascript:alert(1)")]
    [InlineData("536", "https://shop.example/p/%25_%!\\\"")]
    public async Task Any_other_link_goes_to_a_person(string person, string link)
    {
        await SendAsync(person, Link(link), link);

        Assert.Contains("can't open that link", Assert.Single(Out(person)).Words, StringComparison.Ordinal);
        Assert.Equal(ReviewReasons.AttachmentSent, Assert.Single(Items(person)).Reason);
    }

    [Fact]
    public async Task A_question_from_a_shop_page_is_about_its_product()
    {
        var message = new JsonObject { ["mid"] = "m_540", ["text"] = "how much?", ["referral"] = new JsonObject { ["product"] = new JsonObject { ["id"] = "harbor-mug" } } };
        await App.PostAsync(MetaEvent.From("540", TestPage.Noon, "message", message));
        await App.SettledAsync();

        Assert.Contains("$14.50", Out("540")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_an_earlier_message_is_about_its_product()
    {
        await SaysAsync("550", "m_550_a", "how much is the Trailhead 20 Backpack?");
        await SaysAsync("550", "m_550_b", "how much is the Harbor Stoneware Mug?", TestPage.Noon + 60_000);
        await ReplyAsync("550", "m_550_c", "how heavy is this one?", Out("550")[0].MessageId);

        Assert.Contains("Trailhead 20 Backpack", Out("550")[^1].Words, StringComparison.Ordinal);
        Assert.Contains("780 g", Out("550")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_ones_own_message_is_about_what_was_answered_to_it()
    {
        await SaysAsync("551", "m_551_a", "how much is the Trailhead 20 Backpack?");
        await SaysAsync("551", "m_551_b", "how much is the Harbor Stoneware Mug?", TestPage.Noon + 60_000);
        await ReplyAsync("551", "m_551_c", "and how heavy is it?", "m_551_a");

        Assert.Contains("780 g", Out("551")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_message_with_several_products_is_asked_back()
    {
        await SaysAsync("552", "m_552_a", "show me backpacks");
        var cards = Out("552").Find(call => call.Message!["attachment"] is not null)!;
        await SaysAsync("552", "m_552_b", "how much is the Harbor Stoneware Mug?", TestPage.Noon + 60_000);
        await ReplyAsync("552", "m_552_c", "how heavy is this one?", cards.MessageId);

        Assert.Contains("Which one do you mean?", Out("552")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_to_a_message_that_nobody_knows_is_read_by_itself()
    {
        await ReplyAsync("553", "m_553", "how much is the Harbor Stoneware Mug?", "m_nobody");

        Assert.Contains("$14.50", Out("553")[^1].Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_is_priced_anew_and_each_line_can_be_bought()
    {
        var order = new JsonObject
        {
            ["products"] = new JsonArray(
                Line("harbor-mug-blue", "Blue mug", 2, 12),
                Line("camp-mug-red", "Camp mug", 1, 8.8),
                Line("clearview-kettle", "Glass kettle", 1, 49.5),
                Line("gone-for-good", "Old teapot", 3, 30)),
            ["note"] = "gift",
        };
        await App.PostAsync(MetaEvent.From("560", TestPage.Noon, "order", order));
        await App.SettledAsync();

        var (words, cards) = (Out("560")[0].Words, (JsonArray)Out("560")[1].Message!["attachment"]!["payload"]!["elements"]!);
        Assert.Contains("Not available in that number any more: Glass kettle and Old teapot.", words, StringComparison.Ordinal);
        Assert.Contains("The Harbor Stoneware Mug costs $14.50 now", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Camp", words, StringComparison.Ordinal);
        Assert.Equal(["SKU|2|harbor-mug-blue", "SKU|1|camp-mug-red"], cards.Select(card => (string?)card!["buttons"]![1]!["payload"]));
        Assert.Equal("2 × $14.50 · blue", (string?)cards[0]!["subtitle"]);
        Assert.Contains("2 × Blue mug", App.Transcript("560")[0].Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cart_of_nothing_that_is_sold_is_said_so()
    {
        await App.PostAsync(MetaEvent.From("561", TestPage.Noon, "order", new JsonObject { ["products"] = new JsonArray(Line("gone", "Old teapot", 3, 30)) }));
        await App.SettledAsync();

        Assert.Contains("Old teapot", Assert.Single(Out("561")).Words, StringComparison.Ordinal);
    }

    private static JsonObject Line(string sku, string name, int quantity, double price) =>
        new() { ["id"] = "901", ["retailer_id"] = sku, ["name"] = name, ["unit_price"] = price, ["currency"] = "USD", ["quantity"] = quantity };

    private static JsonObject Shared(string retailerId, string id, string title) => new()
    {
        ["type"] = "template",
        ["payload"] = new JsonObject { ["product"] = new JsonObject { ["elements"] = new JsonArray(new JsonObject { ["id"] = id, ["retailer_id"] = retailerId, ["title"] = title }) } },
    };

    private static JsonObject Link(string link) => new() { ["type"] = "fallback", ["payload"] = new JsonObject { ["url"] = link, ["title"] = "A page" } };

    private async Task SendAsync(string person, JsonObject attachment, string? words = null)
    {
        var message = new JsonObject { ["mid"] = "sent_" + person, ["attachments"] = new JsonArray(attachment) };
        if (words is not null)
        {
            message["text"] = words;
        }

        await App.PostAsync(MetaEvent.From(person, TestPage.Noon + 1000, "message", message));
        await App.SettledAsync();
    }

    private async Task ReplyAsync(string person, string mid, string words, string replyTo)
    {
        await App.PostAsync(MetaEvent.From(person, TestPage.Noon + 120_000, "message", new JsonObject { ["mid"] = mid, ["text"] = words, ["reply_to"] = new JsonObject { ["mid"] = replyTo, ["is_self_reply"] = false } }));
        await App.SettledAsync();
    }

    private async Task SaysAsync(string person, string mid, string words, long at = TestPage.Noon)
    {
        await App.PostAsync(MetaEvent.Text(person, mid, words, at));
        await App.SettledAsync();
    }

    private List<ReviewItem> Items(string person) => [.. App.Get<ReviewStore>().All().Where(item => item.Conversation == TestPage.Conversation(person))];

    private List<GraphCall> Out(string person) => App.Graph.Messages.FindAll(call => call.Person == person);
}
