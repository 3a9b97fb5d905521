using ProductQA.Api.Conversations;
using ProductQA.Search.Facets;

namespace ProductQA.Api.Answering;

/// <summary>What a conversation remembers after an outcome: the product it is about, the products shown, and what still lacks a choice.</summary>
public static class Memory
{
    public static ConversationState After(ConversationState state, Outcome outcome, string? question)
    {
        var shown = outcome.Products.Select(product => product.Id).ToList();
        var remembered = state with
        {
            LastQuestion = outcome is MeasureTurned { IsRecalled: true } ? state.LastQuestion : outcome is FactAnswered or FormedAnswer or FactMissing or PriceAnswered or StockAnswered or PassageAnswered { Product: not null } ? FollowUp.WithoutName(question, outcome.Products[0].Title) : state.LastQuestion,
            LastFact = outcome switch
            {
                FactAnswered answered => new ToldFact(answered.Product.Id, answered.Fact.Field),
                Picked { Focus: { } first, Set.Degree.IsPrice: false } picked => new ToldFact(first.Id, picked.Contest.Field),
                FormedAnswer formed => new ToldFact(formed.Product.Id, formed.Fact.Field),
                ProductOutcome or SetOutcome or Recommended or PassageAnswered => null,
                _ => state.LastFact,
            },
            PendingQuestion = outcome is AskedWhichProduct asked ? asked.Question : outcome is MoreAsked ? CartWords.AddIt : null,
            Search = outcome switch
            {
                Recommended { Searched: { } searched } found => Open(searched.Search, found.Question),
                Picked { Set.Search: { } search } => Open(search, null),
                NotUnderstood or AskedWhichProduct { Candidates.Count: 0 } => state.Search,
                _ => null,
            },
            Cart = CartAfter(state.Cart, outcome),
            PendingPurchase = outcome is AskedWhichVariant choice ? new PendingPurchase(choice.Product.Id, choice.Quantity) : null,
        };
        return outcome switch
        {
            StockAnswered { Alternatives: { } instead } sold => remembered with { FocusProductId = sold.Product.Id, ShownProductIds = [sold.Product.Id, .. instead.Products.Select(product => product.Id)] },
            CannotBuy { Alternatives: { } instead } sold => remembered with { FocusProductId = sold.Product.Id, ShownProductIds = [sold.Product.Id, .. instead.Products.Select(product => product.Id)] },
            CartOffered { Changed: { } about } => remembered with { FocusProductId = about.Id, ShownProductIds = Keep(state, about.Id) },
            ProductOutcome about => remembered with { FocusProductId = about.Product.Id, ShownProductIds = Keep(state, about.Product.Id) },
            PassageAnswered { Product: { } quoted } => remembered with { FocusProductId = quoted.Id, ShownProductIds = Keep(state, quoted.Id) },
            SetOutcome set => remembered with { FocusProductId = set.Focus?.Id ?? "", ShownProductIds = set.Shown },
            Recommended or AskedWhichProduct { Candidates.Count: > 0 } => remembered with { FocusProductId = shown.Count == 1 ? shown[0] : "", ShownProductIds = shown },
            _ => remembered,
        };
    }

    /// <summary>What was shown to be paid is remembered at the prices shown: alone it gives way to the next, gathered it stays.</summary>
    private static Cart CartAfter(Cart cart, Outcome outcome) => outcome switch
    {
        PurchaseReady ready => CartDecision.Joined(Cart.Empty, ready, adds: false).Cart with { IsOpen = false },
        CartOffered offered => offered.Priced.Shown(offered.Cart),
        CartTold told => told.Priced.Shown(told.Cart),
        CartPriced priced => Carts.Kept(priced),
        MoreAsked => cart with { IsOpen = true },
        _ => cart,
    };

    /// <summary>The search that the next words may narrow, with the answers that were offered.</summary>
    private static OpenSearch Open(OpenSearch search, Facet? question) => question is null
        ? search with { Offered = [] }
        : search with { Offered = [.. question.Values.Select(value => value.Choice)], Asked = [.. search.Asked, question.Field] };

    /// <summary>Products shown together stay choosable while one of them is talked about.</summary>
    private static IReadOnlyList<string> Keep(ConversationState state, string productId) =>
        state.ShownProductIds.Contains(productId) ? state.ShownProductIds : [productId];
}
