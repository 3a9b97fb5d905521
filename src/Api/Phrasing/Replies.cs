using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>What a shopper gets for an outcome: its words, or an offer to pay together with the order that it is for.</summary>
public sealed class Replies(Texts texts, Phrases phrases, CheckoutDesk checkout)
{
    /// <summary>The shop's words.</summary>
    public Texts Texts => texts;

    public (Order? Order, IReadOnlyList<Reply> Said) To(Outcome outcome, Conversation conversation)
    {
        if (outcome is not PurchaseReady ready)
        {
            return (null, phrases.Say(outcome));
        }

        var (order, offer) = checkout.Offer(ready, conversation);
        return (order, [offer]);
    }
}
