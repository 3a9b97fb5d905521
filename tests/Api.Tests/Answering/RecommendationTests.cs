using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Tests.Infrastructure;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;
using ProductQA.Search.Queries;

namespace ProductQA.Api.Tests.Answering;

/// <summary>What of a search is shown and asked, and with which words.</summary>
public sealed class RecommendationTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeMilliseconds(TestPage.Noon);

    private static readonly Facet Colour = new("color", "Color", "Which color?", [new(new Choice("color", "blue"), 6), new(new Choice("color", "red"), 6)]);

    [Theory]
    [InlineData(10, 0, false)] // a shopper looks through ten
    [InlineData(11, 0, true)]
    [InlineData(11, 1, true)]
    [InlineData(11, 2, false)] // two questions in a row are enough
    public void Only_too_many_are_asked_about_and_at_most_twice(int matches, int asked, bool asks)
    {
        var search = new OpenSearch("mug") { Asked = [.. Enumerable.Range(0, asked).Select(at => $"field {at}")] };
        var shown = Recommendation.Of(new Searched(search) { Matches = Mugs(matches), Facet = Colour }, Now);

        Assert.Equal(asks, shown.Question is not null);
        Assert.Equal(asks ? 4 : 5, shown.Found.Count);
        Assert.Equal(asks ? ["blue", "red"] : [], new Phrases(Texts.English, Clocks.Open).Say(shown)[^1].QuickReplies.Select(quick => quick.Title));
    }

    [Fact]
    public void Each_card_says_why_it_is_shown()
    {
        var match = new Match(Shelf.Mug(), [new ProductAttribute("height", "9 cm"), new ProductAttribute("Dishwasher safe", "Yes")], ["large"]);
        var cards = Say(new Searched(new OpenSearch("large dishwasher safe mug")) { Matches = [match] });

        Assert.Equal("Height: 9 cm · Dishwasher safe · no mention of “large” · from $12.50 · in stock", cards.Cards[0].Subtitle);
    }

    [Fact]
    public void A_card_has_room_for_whole_parts_only()
    {
        var match = new Match(Shelf.Mug(), [new ProductAttribute("Material", new string('x', 39)), new ProductAttribute("Glaze", new string('y', 40))], []);
        var subtitle = Say(new Searched(new OpenSearch("mug")) { Matches = [match] }).Cards[0].Subtitle;

        Assert.Equal("X" + new string('x', 38) + " · from $12.50 · in stock", subtitle);
        Assert.InRange(subtitle.Length, 1, 80);
    }

    [Fact]
    public void What_was_relaxed_is_said_first()
    {
        var lead = Lead(new Searched(new OpenSearch("laptop bag under 30")) { Matches = Mugs(2), Thing = "laptop bag", GivenUp = [Choice.OfPrice(null, new Money(3000, "USD"))] });
        Assert.Equal("I found no laptop bag under $30. The nearest:", lead);

        var measured = Lead(new Searched(new OpenSearch("bag at least 20 l")) { Matches = Mugs(2), Thing = "bag", Relaxed = [new NumberConstraint("at least 20 l", 20, null, "l", "Volume", 1)] });
        Assert.Equal("I found no bag listed as “at least 20 l”. The nearest:", measured);

        var chosen = Lead(new Searched(new OpenSearch("laptop bag")) { Matches = Mugs(2), GivenUp = [new Choice("color", "purple"), new Choice(Choice.Brand, "Urban")] });
        Assert.Equal("I found no match in purple and by Urban. The nearest:", chosen);
    }

    [Fact]
    public void Words_that_nothing_says_and_words_typed_otherwise_are_told() =>
        Assert.Equal(
            "Showing results for “keyboard”. I found no exact match. These come nearest, but don't mention “golden”:",
            Lead(new Searched(new OpenSearch("golden keybord")) { Matches = [new Match(Shelf.Mug(), [], ["golden"])], Corrected = ["keyboard"] }));

    [Fact]
    public void A_condition_is_denied_only_where_the_words_are_found()
    {
        var lead = Lead(new Searched(new OpenSearch("golden mug under 30")) { Matches = [new Match(Shelf.Mug(), [], ["golden"])], GivenUp = [Choice.OfPrice(null, new Money(3000, "USD"))] });

        Assert.DoesNotContain("$30", lead, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_denies_a_word_stands_on_the_card()
    {
        var match = new Match(Shelf.Mug(), [], ["waterproof"]) { Against = [new ProductAttribute("Waterproof", "No")] };

        Assert.Equal("Waterproof: no · from $12.50 · in stock", Say(new Searched(new OpenSearch("waterproof mug")) { Matches = [match] }).Cards[0].Subtitle);
    }

    [Fact]
    public void What_is_not_in_stock_is_said_and_what_can_be_bought_comes_first()
    {
        var searched = new Searched(new OpenSearch("mug")) { Matches = [new Match(Shelf.Mug(availability: Availability.OutOfStock), [], [])], Instead = Mugs(2) };

        Assert.Equal("The Blue mug fits, but is not in stock right now. In stock instead:", Lead(searched));
        Assert.Equal(["mug0", "mug1", "mug"], Recommendation.Of(searched, Now).Found.Select(product => product.Id));
        Assert.Equal("The Blue mug fits, but is not in stock right now:", Lead(searched with { Instead = [] }));
    }

    [Fact]
    public void Messenger_takes_all_of_it()
    {
        var facet = Colour with { Values = [.. Enumerable.Range(0, 6).Select(at => new FacetValue(new Choice("color", new string('w', 20)), 1))] };
        var said = new Phrases(Texts.English, Clocks.Open).Say(Recommendation.Of(new Searched(new OpenSearch("mug")) { Matches = Mugs(60), Facet = facet }, Now));

        Assert.Equal(3, said.Count);
        Assert.All(said, reply => Assert.Null(GraphRules.Refusal(SentBody.Of(reply))));
    }

    [Fact]
    public void The_conversation_remembers_what_was_offered_and_forgets_it_when_the_talk_turns()
    {
        var asked = Recommendation.Of(new Searched(new OpenSearch("mug")) { Matches = Mugs(12), Facet = Colour }, Now);
        var after = ConversationState.FromJson(Memory.After(new ConversationState(), asked, "mug").ToJson());

        Assert.Equal(["color"], after.Search!.Asked);
        Assert.Equal(["blue", "red"], after.Search.Offered.Select(choice => choice.Value));
        Assert.Equal([new Choice("color", "red")], SearchNarrowing.Answered(after.Search, " Red! ")!.Choices);
        Assert.Null(SearchNarrowing.Answered(after.Search, "green"));
        Assert.Null(Memory.After(after, new Greeted(), "hi").Search);
    }

    private static CardsReply Say(Searched searched) => new Phrases(Texts.English, Clocks.Open).Say(Recommendation.Of(searched, Now)).OfType<CardsReply>().Single();

    private static string Lead(Searched searched) => new Phrases(Texts.English, Clocks.Open).Say(Recommendation.Of(searched, Now))[0].Text;

    private static Match[] Mugs(int count) => [.. Enumerable.Range(0, count).Select(at => new Match(Shelf.Mug() with { Id = $"mug{at}" }, [], []))];
}
