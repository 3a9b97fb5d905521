using ProductQA.Nlu;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>What is said of the shop itself, pure: its policies, its own texts word for word, and the shopper's orders.</summary>
internal static class ShopDecision
{
    public static readonly HashSet<string> Intents =
        [IntentNames.Shipping, IntentNames.Returns, IntentNames.StoreInfo, IntentNames.Discount, IntentNames.CheckoutPayment, IntentNames.OrderStatus, IntentNames.Cart];

    /// <summary>What a shop promises for every product alike: named with a product or not, a policy must say it.</summary>
    private static readonly HashSet<string> Promises = [IntentNames.Shipping, IntentNames.Returns, IntentNames.Discount];

    public static Outcome Decide(Findings found, AnsweringThresholds thresholds, string intent)
    {
        var named = (found.Target as ProductTarget.Named)?.Product;
        if (named is not null && FactDecision.Fact(found, thresholds, named) is { } fact)
        {
            return fact;
        }

        if (named is not null && found.Text.Contains("in stock", StringComparison.OrdinalIgnoreCase))
        {
            return FactDecision.Stock(found, named);
        }

        if (named is not null && intent == IntentNames.Cart)
        {
            return Purchases.Decide(named, found.Text, Purchases.Quantity(found.Understanding), found.Now);
        }

        if (intent is IntentNames.OrderStatus or IntentNames.Cart or IntentNames.CheckoutPayment && found.Orders.Count > 0)
        {
            return new OrdersTold(found.Orders);
        }

        return Policy(found, thresholds.Policy)
            ?? Passage(found, thresholds, named)
            ?? (named is not null && !Promises.Contains(intent) ? FactDecision.Missing(found, thresholds, named) : new PolicyMissing(intent) { Written = [.. found.Policies.Select(policy => policy.Fact.Field)] });
    }

    public static Outcome? Policy(Findings found, double threshold) =>
        found.Policies.Count > 0 && found.Policies[0].Confidence >= threshold ? new PolicyAnswered(found.Policies[0].Fact) : null;

    /// <summary>The shop's texts are quoted, never reworded; of the product asked about, or of the whole shop where no product is.</summary>
    public static Outcome? Passage(Findings found, AnsweringThresholds thresholds, Product? product) =>
        found.Passages is [var best, ..] && best.Confidence >= thresholds.Passage && best.Passage.ProductId == (product?.Id ?? "") ? new PassageAnswered(product, best) : null;
}
