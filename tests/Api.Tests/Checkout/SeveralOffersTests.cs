using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Tests.Checkout;

/// <summary>What one message takes is offered once, with one button that pays all of it.</summary>
public sealed class SeveralOffersTests(SharedApp shared) : IClassFixture<SharedApp>
{
    [Fact]
    public void Of_several_offers_in_a_turn_only_the_one_that_is_saved_is_shown()
    {
        var understanding = shared.App.Get<Finder>().Understand("the mug and the lid");

        var turn = JoinedTurn.Of(Texts.English, [(understanding, Offered("A")), (understanding, Offered("B"))]);

        Assert.Equal("B", turn.NewOrder?.Id);
        Assert.Equal("Pay B", Assert.Single(turn.Replies).Text);
    }

    private static TurnResult Offered(string id)
    {
        var price = new Money(1, "USD");
        return new TurnResult(new ConversationState())
        {
            Replies = [new ButtonsReply("Pay " + id, [])],
            NewOrder = new Order
            {
                Id = id,
                Conversation = "web:1",
                Lines = [new OrderLine { ProductId = "p", Sku = "s", Title = "Mug", Options = "", Quantity = 1, UnitPrice = price, RegularPrice = price }],
                CreatedAt = 1,
                ExpiresAt = 2,
            },
            Trace = new TurnTrace(Acts.OfferCheckout, IntentNames.Purchase, 1, "checkout", [], []),
        };
    }
}
