using ProductQA.Api.Ask;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Searches, turn by turn through the whole path on the sample shop.</summary>
public sealed class SearchConversationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Each_card_has_its_reason_with_price_and_stock()
    {
        var found = await AskAsync("a", "waterproof jacket under 150");

        Assert.Equal("recommend", found.Act);
        Assert.StartsWith("Here is what I found:", found.Reply, StringComparison.Ordinal);
        Assert.Equal(["puddle-kids", "squall-jacket"], found.Products.Order());
        Assert.Contains("$129.00 · in stock)", found.Reply, StringComparison.Ordinal);
        Assert.All(found.Evidence, fact => Assert.Contains(fact.ProductId, found.Products));
    }

    [Fact]
    public async Task A_price_that_nothing_has_is_said_and_the_nearest_comes_first()
    {
        var found = await AskAsync("b", "a laptop under $300");

        Assert.StartsWith("I found no laptop under $300. The nearest:", found.Reply, StringComparison.Ordinal);
        Assert.Equal("lite-13", found.Products[0]);
    }

    [Theory]
    [InlineData("under $50")]
    [InlineData("up to 50 dollars")]
    public async Task A_price_typed_after_a_search_narrows_it(string limit)
    {
        await AskAsync("c" + limit, "show me headphones");
        var found = await AskAsync("c" + limit, limit);

        Assert.Equal(["pip-kids"], found.Products);
        Assert.Equal(("recommend", "product_search"), (found.Act, found.Intent));
    }

    [Fact]
    public async Task The_cheapest_is_asked_of_the_search_before()
    {
        await AskAsync("d", "show me desk lamps");
        var found = await AskAsync("d", "the cheapest");

        Assert.Equal("clip-lamp", found.Products[0]);
    }

    [Fact]
    public async Task A_colour_and_a_size_typed_after_a_search_narrow_it_to_what_comes_in_both()
    {
        await AskAsync("e", "show me jackets");
        var black = await AskAsync("e", "black");
        var large = await AskAsync("e", "size L");

        Assert.Equal(["squall-jacket", "tarn-jacket"], black.Products.Order());
        Assert.Equal(["squall-jacket", "tarn-jacket"], large.Products.Order());
        Assert.Contains("Black", large.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colour_that_nothing_comes_in_is_said()
    {
        await AskAsync("f", "show me jackets");
        var found = await AskAsync("f", "purple");

        Assert.Equal("recommend", found.Act);
        Assert.Contains("don't mention “purple”", found.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_denied_is_no_match()
    {
        var found = await AskAsync("m", "do you have anything waterproof");

        Assert.StartsWith("I found no exact match.", found.Reply, StringComparison.Ordinal);
        Assert.Contains("Trailhead 20 Backpack (Water-repellent (not waterproof) · ", found.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_some_have_by_name_narrows_a_search()
    {
        await AskAsync("n", "show me backpacks");
        var found = await AskAsync("n", "with rain cover");

        Assert.Contains("Rain cover: included", found.Reply, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("ok, and yoga mats?", "calm-mat")] // another search
    [InlineData("how much is the squall rain jacket", "squall-jacket")] // a question about one of them
    public async Task Another_wish_is_no_narrowing(string next, string productId)
    {
        await AskAsync("g" + next, "show me jackets");
        var answer = await AskAsync("g" + next, next);

        Assert.Equal([productId], answer.Products);
    }

    [Theory]
    [InlineData("thanks", "smalltalk")]
    [InlineData("can i talk to a person", "handover")]
    public async Task A_kind_word_after_a_search_stays_one(string next, string act)
    {
        await AskAsync("h" + next, "show me jackets");

        Assert.Equal(act, (await AskAsync("h" + next, next)).Act);
    }

    [Fact]
    public async Task Who_hears_that_a_product_is_sold_out_hears_what_can_be_bought()
    {
        var sold = await AskAsync("i", "is the clearview glass kettle in stock");

        Assert.Equal(("answer", "clearview-kettle"), (sold.Act, sold.Products[0]));
        Assert.Contains("sold out right now. These are in stock:", sold.Reply, StringComparison.Ordinal);
        Assert.Contains("Kettle (", sold.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_whose_best_is_not_in_stock_shows_what_is()
    {
        var found = await AskAsync("j", "curved monitor");

        Assert.Contains("is not in stock right now. In stock instead:", found.Reply, StringComparison.Ordinal);
        Assert.Equal("arc-34", found.Products[^1]);
        Assert.True(found.Products.Count > 1);
    }

    [Fact]
    public async Task A_thing_that_the_shop_lacks_goes_to_the_shop()
    {
        var answer = await AskAsync("k", "do you sell bicycles");

        Assert.True(answer.Reason == "no_such_product", answer.Reply);
    }

    [Fact]
    public async Task A_word_that_was_typed_otherwise_is_told() =>
        Assert.StartsWith("Showing results for “headphones”. ", (await AskAsync("l", "show me hedphones")).Reply, StringComparison.Ordinal);

    private Task<AskAnswer> AskAsync(string conversation, string text) =>
        shared.App.Get<AskDesk>().AskAsync(text, null, "search-" + conversation, TestContext.Current.CancellationToken);
}
