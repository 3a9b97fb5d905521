using ProductQA.Api.Ask;

namespace ProductQA.Api.Tests.Checkout;

/// <summary>From words to a cart, turn by turn through the whole path on the sample shop.</summary>
public sealed class CartConversationTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public async Task Words_fill_change_and_empty_a_cart()
    {
        await AskAsync("a", "i'd like to buy the volt 65 charger");
        var both = await AskAsync("a", "add the gramwise pro scale too");
        var three = await AskAsync("a", "make it three");
        var shown = await AskAsync("a", "what's in my cart?");
        var removed = await AskAsync("a", "remove the charger");
        var emptied = await AskAsync("a", "empty it");

        Assert.Equal("offer_checkout", both.Act);
        Assert.Contains("Total: $83.00", both.Reply, StringComparison.Ordinal);
        Assert.Contains("3 × Gramwise Pro", three.Reply, StringComparison.Ordinal);
        Assert.Contains("Total: $171.00", three.Reply, StringComparison.Ordinal);
        Assert.Contains("Total: $171.00", shown.Reply, StringComparison.Ordinal);
        Assert.Equal("answer", shown.Act);
        Assert.Contains("removed from your cart", removed.Reply, StringComparison.Ordinal);
        Assert.Contains("Total: $132.00", removed.Reply, StringComparison.Ordinal);
        Assert.Contains("Your cart is empty", emptied.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_thing_alone_goes_straight_to_its_offer_and_may_be_added_to()
    {
        var offer = await AskAsync("b", "i'd like to buy the volt 65 charger");
        var other = await AskAsync("b", "i want to buy the calm cork yoga mat");

        Assert.Equal(("offer_checkout", "Add more"), (offer.Act, offer.QuickReplies[0]));
        Assert.Contains("$58.00", other.Reply, StringComparison.Ordinal);
        Assert.DoesNotContain("Volt", other.Reply, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add the unicorn saddle")]
    [InlineData("add the backpack")]
    [InlineData("add something nice")]
    [InlineData("add a mug too please")]
    public async Task Nothing_is_added_on_a_likeness(string words)
    {
        var conversation = Guid.CreateVersion7().ToString("N");
        await AskAsync(conversation, "i'd like to buy the volt 65 charger");
        var asked = await AskAsync(conversation, words);
        var shown = await AskAsync(conversation, "what's in my cart");

        Assert.NotEqual("offer_checkout", asked.Act);
        Assert.Contains("Total: $39.00", shown.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_the_cart_lacks_is_said_so()
    {
        await AskAsync("c", "i'd like to buy the volt 65 charger");
        var lacks = await AskAsync("c", "remove the case");

        Assert.Equal("cart_lacks", lacks.Reason);
        Assert.Contains("Volt 65", lacks.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_price_that_changed_since_it_was_shown_is_said()
    {
        await AskAsync("d", "buy one calm cork yoga mat");
        await shared.App.Get<Api.Storage.GroupCommit>().WriteAsync(write => write.Execute("UPDATE variant SET price_minor = price_minor + 100, sale_minor = NULL WHERE product_id = 'calm-mat'"), TestContext.Current.CancellationToken);
        var shown = await AskAsync("d", "what's in my cart");
        await shared.App.Get<Api.Storage.GroupCommit>().WriteAsync(write => write.Execute("UPDATE variant SET price_minor = price_minor - 100 WHERE product_id = 'calm-mat'"), TestContext.Current.CancellationToken);

        Assert.Contains("$59.00 now, not $58.00", shown.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_order_is_cancelled_before_it_is_paid_after_asking()
    {
        await AskAsync("e", "i'd like to buy the volt 65 charger");
        var asked = await AskAsync("e", "cancel my order");

        Assert.Equal("cancel_order", asked.Reason);
        Assert.Contains("Shall I cancel it?", asked.Reply, StringComparison.Ordinal);
    }

    private Task<AskAnswer> AskAsync(string conversation, string text) =>
        shared.App.Get<AskDesk>().AskAsync(text, null, conversation, TestContext.Current.CancellationToken);
}
