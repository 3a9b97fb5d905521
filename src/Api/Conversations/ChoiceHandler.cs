using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Api.Checkout;
using ProductQA.Api.Privacy;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Conversations;

/// <summary>A pressed button. Its payload may be old or forged: a product that is gone is said so, and an unknown verb is read as what the button said.</summary>
public sealed class ChoiceHandler(Answerer answerer, CatalogStore catalog, DeletionDesk deletions, CartPresses carts, TimeProvider time)
{
    public Task<TurnResult> HandleAsync(Conversation conversation, InboxEvent happened, ChoiceInput choice, CancellationToken cancellationToken)
    {
        var (verb, quantity, id) = Payloads.Read(choice.Payload);
        return verb switch
        {
            Payloads.GetStarted => SayAsync(StartOf(conversation)),
            Payloads.Human => SayAsync(new HandedOver(IsComplaint: false)),
            Payloads.ProductVerb or Payloads.PriceVerb or Payloads.StockVerb or Payloads.BuyVerb or Payloads.FactVerb => catalog.Product(id) is { } product ? AboutAsync(verb, product) : SayAsync(new NoSuchProduct(choice.Title)),
            Payloads.DeleteVerb => SayAsync(deletions.Press(conversation.Key, id)),
            Payloads.Keep => SayAsync(new DataKept()),
            Payloads.VariantVerb => SayAsync(Bought(id, quantity)),
            Payloads.Cart or Payloads.CheckOut or Payloads.EmptyCart or Payloads.AddMore or Payloads.CountVerb => SayAsync(carts.Press(conversation.State.Cart, verb, quantity, id)),
            Payloads.CancelVerb => SayAsync(carts.Cancel(conversation.Key, id)),
            Payloads.NarrowVerb => answerer.AnswerAsync(conversation, happened, id, cancellationToken),
            _ => answerer.AnswerAsync(conversation, happened, choice.Title.Length > 0 ? choice.Title : choice.Payload, cancellationToken),
        };

        Task<TurnResult> SayAsync(Outcome outcome) => answerer.FinishAsync(conversation, happened, outcome, null, cancellationToken);

        Task<TurnResult> AboutAsync(string asked, Product product) => asked switch
        {
            Payloads.ProductVerb when conversation.State.PendingQuestion is { } pending =>
                answerer.AnswerPendingAsync(conversation, happened, pending, product, cancellationToken),
            Payloads.PriceVerb => SayAsync(new PriceAnswered(product, product.Variants, time.GetUtcNow())),
            Payloads.StockVerb => SayAsync(new StockAnswered(product, product.Variants)),
            Payloads.FactVerb => SayAsync(Known(product, Payloads.FactName(choice.Payload))),
            Payloads.BuyVerb => SayAsync(Purchases.Decide(product, "", 1, time.GetUtcNow())),
            _ => SayAsync(new ProductShown(product, time.GetUtcNow())),
        };
    }

    /// <summary>A new offer in place of one that no longer holds; one that is paid, over or cancelled needs none.</summary>
    public async Task<TurnResult> OfferAnewAsync(Conversation conversation, InboxEvent happened, string orderId, CancellationToken cancellationToken) =>
        carts.Anew(conversation.State.Cart, orderId) is { } anew
            ? await answerer.FinishAsync(conversation, happened, anew, null, cancellationToken)
            : new TurnResult(conversation.State);

    /// <summary>The fact as the product has it now.</summary>
    private Outcome Known(Product product, string name) => product.Attributes.FirstOrDefault(fact => fact.Name == name) is { } fact
        ? new FactAnswered(product, new Fact(product.Id, fact.Name, fact.Value, "attribute"), name)
        : new ProductShown(product, time.GetUtcNow());

    private Outcome StartOf(Conversation conversation) =>
        catalog.Product(conversation.State.FocusProductId) is { } product ? new ProductShown(product, time.GetUtcNow()) : new Greeted();

    private Outcome Bought(string sku, int quantity)
    {
        var product = catalog.ByIdOrSku(sku);
        var variant = product?.Variants.FirstOrDefault(variant => variant.Sku == sku);
        return product is null || variant is null ? new NoSuchProduct(sku)
            : Purchases.Decide(product with { Variants = [variant] }, "", quantity, time.GetUtcNow());
    }
}
