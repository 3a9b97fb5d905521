using System.Text.Json.Nodes;
using ProductQA.Api.Advertisements;
using ProductQA.Api.Advertisements.Links;
using ProductQA.Api.Catalog;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Tests.Infrastructure;

namespace ProductQA.Api.Tests.Advertisements;

/// <summary>From a click on an advertisement to the first answers. Each test writes as a person of its own.</summary>
[Collection("Messenger")]
public sealed class AdvertisementEntryTests(SharedApp shared) : IClassFixture<SharedApp>
{
    private const string Ad = "120210000000000001";
    private const string Mug = "harbor-mug";
    private const string Greeting = "Hi! Our Harbor Stoneware Mug is back. Would you like to know more?";

    private MessengerApp App => shared.App;

    [Theory]
    [InlineData("300", "yes", "Here is the Harbor")]
    [InlineData("301", "yes please", "Here is the Harbor")]
    [InlineData("302", "Yes, tell me more", "Here is the Harbor")]
    [InlineData("303", "tell me more", "Here is the Harbor")]
    [InlineData("304", "Can I get more info on this?", "Here is the Harbor")]
    [InlineData("305", "I'm interested", "Here is the Harbor")]
    [InlineData("306", "how much?", "$14.50")]
    [InlineData("307", "price please", "$14.50")]
    [InlineData("308", "is it still available?", "stock")]
    [InlineData("309", "Is this still available", "stock")]
    [InlineData("310", "I want it", "Which Harbor")]
    [InlineData("311", "I'd like to buy this", "Which Harbor")]
    [InlineData("312", "hi, can I get this?", "Harbor")]
    [InlineData("313", "sure", "Here is the Harbor")]
    [InlineData("314", "Info", "Here is the Harbor")]
    [InlineData("315", "details pls", "Here is the Harbor")]
    public async Task The_first_words_after_an_advertisement_are_about_its_product(string person, string words, string expected)
    {
        await AdvertiseAsync();

        await App.PostAsync(Clicked(person, words));
        await App.SettledAsync();

        Assert.Contains(expected, Answer(person), StringComparison.Ordinal);
        Assert.Equal(Mug, State(person).FocusProductId);
        var seen = App.Transcript(person)[0];
        Assert.Equal((Authors.Advertisement, Greeting), (seen.Author, seen.Reply.Text));
        Assert.Equal(words, App.Transcript(person)[1].Reply.Text);
    }

    [Fact]
    public async Task The_click_may_be_told_of_in_any_of_three_places_and_counts_once()
    {
        await AdvertiseAsync();
        var press = MetaEvent.Postback("330", "m_330", "Get started", "GET_STARTED");
        press["postback"]!["referral"] = Referral(Ad);

        await App.PostAsync(press, MetaEvent.From("330", TestPage.Noon + 5, "referral", Referral(Ad)));
        await App.SettledAsync();
        await App.PostAsync(MetaEvent.From("330", TestPage.Noon + 6, "referral", Referral(Ad)), Clicked("330", "how much?", TestPage.Noon + 10, "m_330b"));
        await App.SettledAsync();

        Assert.Equal([Authors.Advertisement, Authors.Shopper], App.Transcript("330").Take(2).Select(message => message.Author));
        Assert.Single(App.Transcript("330"), message => message.Author == Authors.Advertisement);
        Assert.Single(App.Transcript("330"), message => message.Reply.Text.Contains("Here is the", StringComparison.Ordinal));
        Assert.Contains("$14.50", App.Transcript("330")[^1].Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_came_before_the_event_of_its_click_is_answered_when_that_comes()
    {
        await AdvertiseAsync();

        await App.PostAsync(MetaEvent.Text("331", "m_331", "how much is it?"));
        await App.SettledAsync();
        await App.PostAsync(MetaEvent.From("331", TestPage.Noon + 5, "referral", Referral(Ad)));
        await App.SettledAsync();

        Assert.Contains("$14.50", App.Transcript("331")[^1].Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_advertisement_leads_away_from_what_was_talked_about()
    {
        await AdvertiseAsync();
        await App.PostAsync(MetaEvent.Text("332", "m_332", "how much is the trailhead 30 backpack?"));
        await App.SettledAsync();

        await App.PostAsync(MetaEvent.From("332", TestPage.Noon + 5, "referral", Referral(Ad)), MetaEvent.Text("332", "m_332b", "how much?", TestPage.Noon + 9));
        await App.SettledAsync();

        Assert.Contains("$14.50", App.Transcript("332")[^1].Reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("333", "how much?")]
    [InlineData("334", "is it still available?")]
    [InlineData("335", "yes please")]
    public async Task An_advertisement_that_nobody_wrote_down_starts_with_the_whole_shop(string person, string words)
    {
        await App.PostAsync(MetaEvent.Text(person, "m_a_" + person, "how much is the trailhead 30 backpack?"));
        await App.SettledAsync();
        await App.PostAsync(Clicked(person, words, TestPage.Noon + 9, ad: "99999"));
        await App.SettledAsync();

        Assert.Equal("", State(person).FocusProductId);
        Assert.Matches("[Pp]roduct", App.Transcript(person)[^1].Reply.Text);
        Assert.DoesNotContain("$", App.Transcript(person)[^1].Reply.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(App.Transcript(person), message => message.Author == Authors.Advertisement);
    }

    [Fact]
    public async Task A_link_of_ours_leads_to_its_product_without_a_row()
    {
        await App.PostAsync(MetaEvent.From("336", TestPage.Noon, "referral", new JsonObject { ["ref"] = ProductRef.Of(Mug), ["source"] = "SHORTLINK", ["type"] = "OPEN_THREAD" }));
        await App.SettledAsync();

        Assert.Equal(Mug, State("336").FocusProductId);
        Assert.Contains("Here is the Harbor", App.Transcript("336")[0].Reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_remembers_the_advertisement_that_brought_it()
    {
        await AdvertiseAsync();
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        await App.PostAsync(Clicked("337", "I want it", now));
        await App.SettledAsync();
        var variant = App.Get<CatalogStore>().Product(Mug)!.Variants.First(variant => variant.Offer.IsSellable);
        await App.PostAsync(MetaEvent.QuickReply("337", "m_337b", "this", Payloads.BuyVariant(variant.Sku, 1), now + 5));
        await App.SettledAsync();

        var order = Assert.Single(App.Get<OrderStore>().Of(TestPage.Conversation("337")));
        Assert.Equal((Ad, "Spring"), (order.AdId, order.Campaign));
    }

    private Task AdvertiseAsync() => App.Get<AdvertisementDesk>().PutAsync(
        App.Get<AdvertisementStore>().Find(new Entry(null, Ad, null, null)) ?? new Advertisement { AdId = Ad, ProductId = Mug, Greeting = Greeting, Campaign = "Spring" }, "ann", TestContext.Current.CancellationToken);

    private static JsonObject Clicked(string person, string words, long at = TestPage.Noon, string? mid = null, string ad = Ad)
    {
        var message = MetaEvent.Text(person, mid ?? "m_" + person, words, at);
        message["message"]!["referral"] = Referral(ad);
        return message;
    }

    private static JsonObject Referral(string ad) => new()
    {
        ["ad_id"] = ad,
        ["source"] = "ADS",
        ["type"] = "OPEN_THREAD",
        ["ads_context_data"] = new JsonObject { ["ad_title"] = "The mug", ["flow_id"] = "77" },
    };

    private string Answer(string person) => string.Join('\n', App.Transcript(person).Where(message => message.Author == Authors.Bot).Select(message => message.Reply.Text));

    private ConversationState State(string person) => App.Get<ConversationStore>().Load(TestPage.Conversation(person)).State;
}
