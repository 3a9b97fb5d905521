using ProductQA.Api.Catalog;
using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Review;
using ProductQA.Nlu;
using ProductQA.Nlu.Slots;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Answering;

/// <summary>Understands a message and gathers what the shop's data has for it. The only place that turns an understanding into a query.</summary>
public sealed class Finder(IntentModel intents, LiveCatalog live, CatalogStore catalog, WrittenAnswers answers, OrderStore orders)
{
    private const int LongestChoice = 6;
    private const int MostKinds = 10;

    /// <summary>Who says this share of a title, and words of no other, has named the product.</summary>
    private const double NamedAlone = 0.6;

    private readonly ProductSearch _search = new(live, catalog);

    public Understanding Understand(string text) => intents.Current.Understand(text, live.Vocabulary);

    /// <summary>The product that a message names, if it names one.</summary>
    public Product? Named(ConversationState state, string text) => Chosen(live.Resolve(text), state) is ProductTarget.Named { Product: var product } ? product : null;

    /// <summary>Kinds of things that the catalog has most of.</summary>
    public IReadOnlyList<string> Kinds => [.. live.Profile?.Kinds.Take(MostKinds).Select(kind => kind.Value) ?? []];

    /// <param name="conversation">The conversation's key.</param>
    /// <param name="state">What it remembers.</param>
    /// <param name="understanding">The shopper's words, understood.</param>
    /// <param name="now">The moment at which prices hold.</param>
    /// <param name="about">The product that the shopper chose for these words, where they were asked.</param>
    public Findings Find(string conversation, ConversationState state, Understanding understanding, DateTimeOffset now, Product? about = null)
    {
        var text = understanding.Utterance;
        var pointed = about is null ? Shown.Pointed(state, text, now) : null;
        about ??= (pointed as ProductTarget.Named)?.Product;
        // What counts, prices or numbers an order names no product: "I'll take two".
        var target = about is not null ? new ProductTarget.Named(about) : pointed ?? Target(state, understanding.Without(SlotKinds.Quantity, SlotKinds.OrderNumber, SlotKinds.MinimumPrice, SlotKinds.MaximumPrice), understanding.Intent);
        var isSearch = about is null && IsSearch(state, understanding, target);
        var narrowed = about is null && pointed is null ? Narrowed(state, understanding, target, now) : null;
        var product = target.One;
        var repaired = Repaired(text, product);
        return new Findings
        {
            Text = text,
            Understanding = understanding,
            State = state,
            Target = target,
            Facts = product is null ? [] : live.Facts(repaired, product),
            Halves = product is null ? [] : [.. AskedTwice.Halves(repaired).Select(half => new AskedHalf(half, live.Facts(half, product)))],
            Policies = repaired == text ? live.Policies(text) : Surer(live.Policies(text), live.Policies(repaired)),
            Passages = live.Passages(repaired, product),
            WrittenAnswer = answers.For(text, product),
            Searched = narrowed ?? (isSearch ? Search(understanding, target, now) : null),
            IsSearch = isSearch,
            Set = Sets.Read(state, understanding, target, now, about),
            Recalled = about is null ? Sets.Recall(state, text) : null,
            Works = Compatibility.Read(text, product, live.Profile?.Kinds.Select(kind => kind.Value) ?? []),
            Waiting = answers.WaitingIn(conversation),
            Orders = NeedsOrders(understanding.Intent) || CartWords.Read(text) is CartWish.CancelOrder ? orders.Of(conversation) : [],
            Now = now,
        };
    }

    /// <summary>Which product: the one named, else one of those just shown, else the one the conversation is about.</summary>
    private ProductTarget Target(ConversationState state, string text, string intent)
    {
        if (Choosing(state, text) is { } wanted)
        {
            return new ProductTarget.InFocus(wanted);
        }

        if (state.Entry is { At: > 0 } && EntryWords.AskForMore(text))
        {
            return Focus(state);
        }

        if (OneSaid.In(text) is { } said && state.ShownProductIds.Count > 1 && Shown.Said(state, said) is { } one)
        {
            return one;
        }

        var shown = state.ShownProductIds.Count > 1 ? Chosen(live.Resolve(text, state.ShownProductIds), state) : null;
        var named = Chosen(live.Resolve(text, state.FocusProductId), state, isSearch: intent == IntentNames.ProductSearch || (intent == IntentNames.ProductQuestion && SearchedThing.IsAskedFor(text)));
        return named is ProductTarget.Named other && !Shown.IsStrange(state, text, other.Product) ? named
            : shown is ProductTarget.Named ? shown
            : named is ProductTarget.Unknown unknown ? StayingWith(state, text, unknown)
            : named is null or ProductTarget.Named ? Shown.Unsaid(state, text) ?? Focus(state) : named;
    }

    /// <summary>Words that the catalog lacks name no other product where the message says "it", or where the product talked about has them.</summary>
    private ProductTarget StayingWith(ConversationState state, string text, ProductTarget.Unknown unknown)
    {
        var focus = Focus(state);
        var refersBack = state.FocusProductId.Length > 0 && FollowUp.RefersBack(text);
        return refersBack || IsChoice(state, text, unknown) || (focus.One is { } product && ProductWords.In(unknown.Words).TrueForAll(ProductWords.Of(product).Contains)) ? focus : unknown;
    }

    /// <summary>"In purple?", "and 750 ml": a choice of the product talked about, though it may not come so.</summary>
    private bool IsChoice(ConversationState state, string text, ProductTarget.Unknown unknown) =>
        state.FocusProductId.Length > 0 && ProductWords.In(text).Count <= LongestChoice && ProductWords.In(unknown.Words) is { Count: > 0 } words
        && words.TrueForAll(word => char.IsAsciiDigit(word[0]) || SlotExtractor.Extract(word, live.Vocabulary).Any(slot => slot.Kind is SlotKinds.Colour or SlotKinds.Size));

    /// <summary>The product whose variant the shopper was asked for, where a few words name one: "blue" names no other product then.</summary>
    private Product? Choosing(ConversationState state, string text) =>
        state.PendingPurchase is { } pending && ProductWords.In(text).Count <= LongestChoice && catalog.Product(pending.ProductId) is { } product
        && VariantChoice.Named(product, text).Count < product.Variants.Count
            ? product
            : null;

    /// <summary>What a mention comes to; among several that fit alike, the one that the conversation is about is meant.</summary>
    private ProductTarget? Chosen(ProductMention mention, ConversationState state, bool isSearch = false)
    {
        var ids = mention.Candidates.Select(candidate => candidate.ProductId).ToList();
        return mention.Outcome switch
        {
            // Who searches says words that one title alone may have: "tvs".
            MentionOutcome.Resolved when isSearch && mention.Candidates[0] is { CodeMatched: false, TitleCoverage: < NamedAlone } => null,
            MentionOutcome.Resolved when catalog.Product(ids[0]) is { } product => new ProductTarget.Named(product),
            MentionOutcome.Ambiguous when ids.Contains(state.FocusProductId) => Focus(state),
            MentionOutcome.Ambiguous when mention.Candidates is [{ TitleCoverage: >= NamedAlone }] && catalog.Product(ids[0]) is { } only => new ProductTarget.Named(only),
            MentionOutcome.Ambiguous when catalog.Products(ids) is { Count: > 0 } products => new ProductTarget.Several(products),
            MentionOutcome.Unknown when Meant(mention, isSearch) is { } meant => new ProductTarget.Named(meant),
            MentionOutcome.Unknown => new ProductTarget.Unknown(mention.Unknown?.Text ?? ""),
            _ => null,
        };
    }

    /// <summary>The best candidate after all: its whole title was said, or the words that its title lacks are its own ("512 gb"); who searches for a thing may name another's.</summary>
    private Product? Meant(ProductMention mention, bool isSearch) =>
        mention is { Candidates: [var best, ..], Unknown: { } unknown } && catalog.Product(best.ProductId) is { } product
        && (best.IsWhole || (!isSearch && ProductWords.In(unknown.Text).TrueForAll(ProductWords.Of(product).Contains)))
            ? product
            : null;

    /// <summary>The product that the conversation is about, if any.</summary>
    public ProductTarget Focus(ConversationState state) =>
        state.FocusProductId.Length > 0 && catalog.Product(state.FocusProductId) is { } focus ? new ProductTarget.InFocus(focus) : new ProductTarget.None();

    /// <summary>The product that an advertisement or a link leads to.</summary>
    public Product? Entered(Entry entry) => entry.ProductId is { } id ? catalog.ByIdOrSku(id) : null;

    /// <summary>A cart at the prices and with the stock of now.</summary>
    public PricedCart Priced(Cart cart, DateTimeOffset now) => PricedCart.Of(cart, catalog.Product, now);

    /// <summary>What of the same kind can be bought instead of a product that cannot.</summary>
    public Alternatives? Instead(Product product, DateTimeOffset now) =>
        !product.Variants.Any(variant => variant.Offer.IsSellable) && _search.Similar(product, now) is { Count: > 0 } similar ? new Alternatives(similar, now) : null;

    /// <summary>"I want to buy a printer" and "is there a monitor with speakers" look for one, too.</summary>
    private bool IsSearch(ConversationState state, Understanding understanding, ProductTarget target) => understanding.Intent switch
    {
        IntentNames.ProductSearch => target is not ProductTarget.Named,
        IntentNames.Purchase => target is ProductTarget.None or ProductTarget.Several { IsPointed: false } && IsForAnyThing(state, understanding),
        IntentNames.ProductQuestion or IntentNames.Availability => SearchedThing.IsAskedFor(understanding.Utterance) && IsForAnyThing(state, understanding)
            && live.HasKind(SearchedThing.Of(understanding.Utterance) ?? ""),
        _ => false,
    };

    private static bool IsForAnyThing(ConversationState state, Understanding understanding) => state.FocusProductId.Length == 0 && !FollowUp.RefersBack(understanding.Utterance);

    /// <summary>Products for a search. Where the thing itself is not in the catalog, products that share another word with it are none.</summary>
    private Searched? Search(Understanding understanding, ProductTarget target, DateTimeOffset now)
    {
        var thing = SearchedThing.Of(understanding.Utterance);
        var isLacking = target is ProductTarget.Unknown unknown && thing is not null && ProductWords.In(unknown.Words).Contains(thing, StringComparer.OrdinalIgnoreCase);
        var price = Narrowing.Price(understanding);
        var searched = _search.Find(new OpenSearch(SearchedThing.WithoutAnything(understanding.Utterance)).With(price is null ? [] : [price]), thing, now);
        return isLacking && searched.Thing is null ? null : searched;
    }

    /// <summary>The search before, where the message narrows it: a product that is named or talked about goes before.</summary>
    private Searched? Narrowed(ConversationState state, Understanding understanding, ProductTarget target, DateTimeOffset now)
    {
        var isFree = target is not ProductTarget.Named && state.FocusProductId.Length == 0;
        var narrowed = SearchNarrowing.Answered(state.Search, understanding.Utterance) ?? (target is ProductTarget.None ? SearchNarrowing.Said(state.Search, OneSaid.In(understanding.Utterance)) : null) ?? (isFree ? Narrowing.Narrowed(state.Search, understanding, now) : null);
        var found = narrowed is null ? null : _search.Find(narrowed, null, now) with { IsNarrowing = true };
        // Words that nothing fits narrow nothing: the next ones narrow what was shown before.
        return found is { Fits: false } && state.Search is { } before ? found with { Search = before } : found;
    }

    private SearchNarrowing Narrowing => new(live, _search);

    private ShownReader Shown => new(live, catalog);

    private SetReader Sets => new(live, catalog, _search);

    /// <summary>The words without their typing errors; a word that the product itself has is none ("vesa" is not "visa").</summary>
    private string Repaired(string text, Product? product)
    {
        HashSet<string> own = product is null ? [] : ProductWords.Of(product);
        return string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => !word.All(char.IsAsciiLetter) || own.Contains(word) ? word : intents.Current.Repair(word)));
    }

    private static IReadOnlyList<RankedFact> Surer(IReadOnlyList<RankedFact> first, IReadOnlyList<RankedFact> second) =>
        first.Count > 0 && second.Count > 0 && second[0].Confidence > first[0].Confidence ? second : first;

    private static bool NeedsOrders(string intent) => intent is IntentNames.OrderStatus or IntentNames.Cart or IntentNames.CheckoutPayment;
}
