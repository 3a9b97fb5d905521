using ProductQA.Api.Answering;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Privacy;

namespace ProductQA.Api.Phrasing;

/// <summary>What a shopper gets for an outcome: its words, an offer to pay together with the order that it is for, or a question before data is deleted.</summary>
public sealed class Replies(Texts texts, Phrases phrases, CheckoutDesk checkout, DeletionDesk deletions)
{
    /// <summary>The shop's words.</summary>
    public Texts Texts => texts;

    public (Order? Order, IReadOnlyList<Reply> Said) To(Outcome outcome, Conversation conversation)
    {
        switch (outcome)
        {
            case PurchaseReady ready:
                return checkout.Offer(ready, conversation);
            case CartOffered offered:
                return checkout.Offer(offered, conversation);
            case DeletionAsked:
                return (null, [deletions.Ask(conversation.Key)]);
            case DataDeleted deleted:
                return (null, [deletions.Done(deleted)]);
            default:
                return (null, phrases.Say(outcome));
        }
    }
}
