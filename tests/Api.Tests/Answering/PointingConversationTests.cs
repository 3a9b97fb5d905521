using ProductQA.Api.Ask;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Shoppers who point at what was shown, turn by turn through the whole path on the sample shop.</summary>
public sealed class PointingConversationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Theory]
    [InlineData("3", "x14-laptop")]
    [InlineData("the last one please", "lite-13")]
    [InlineData("the one in the middle", null)] // of four
    [InlineData("the lighter one", "lite-13")]
    public async Task One_of_those_shown_is_meant(string words, string? id)
    {
        var shown = await AskAsync("one:" + words, "show me laptops");
        var pointed = await AskAsync("one:" + words, words);

        Assert.Equal(4, shown.Products.Count);
        Assert.Equal(id ?? "clarify", id is null ? pointed.Act : pointed.Products[0]);
    }

    [Theory]
    [InlineData("price of the first two")]
    [InlineData("does the second have more memory than the first")]
    public async Task Several_of_those_shown_are_told_together(string words)
    {
        await AskAsync("two:" + words, "show me laptops");
        var told = await AskAsync("two:" + words, words);

        Assert.Equal(("answer", 2), (told.Act, told.Products.Count));
    }

    [Fact]
    public async Task Both_of_four_is_asked_back()
    {
        await AskAsync("both", "show me laptops");

        Assert.Equal("clarify", (await AskAsync("both", "price of both")).Act);
    }

    [Fact]
    public async Task What_is_said_of_one_chooses_it_and_nothing_else_in_the_shop()
    {
        await AskAsync("said", "desk lamps");

        Assert.Equal(["clip-lamp"], (await AskAsync("said", "the clip one")).Products);
        Assert.Equal("clarify", (await AskAsync("said", "the two player one")).Act);
    }

    [Fact]
    public async Task What_is_asked_of_all_is_told_of_all()
    {
        await AskAsync("all", "do you have mugs");
        var told = await AskAsync("all", "which of these can go in the dishwasher");

        Assert.Equal("answer", told.Act);
        Assert.StartsWith("Dishwasher safe:", told.Reply, StringComparison.Ordinal);
    }

    private Task<AskAnswer> AskAsync(string conversation, string text) =>
        shared.App.Get<AskDesk>().AskAsync(text, null, "pointing-" + conversation, TestContext.Current.CancellationToken);
}
