using ProductQA.Api.Checkout;
using ProductQA.Api.Conversations;
using ProductQA.Api.Privacy;
using ProductQA.Api.Review;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Facets;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Answering;

/// <summary>What the bot decided to do: a closed family, each with its act and its reason.</summary>
public abstract record Outcome(string Act, string Reason)
{
    /// <summary>The products it is about.</summary>
    public virtual IReadOnlyList<Product> Products => [];

    /// <summary>What of the shop's data proves it.</summary>
    public virtual IReadOnlyList<Fact> Evidence => [];

    /// <summary>Why a person must look at it, where one must: one of <see cref="ReviewReasons"/>.</summary>
    public virtual string? ReviewReason => null;

    /// <summary>The attribute that came nearest, for the review queue.</summary>
    public virtual string? Field => null;
}

/// <summary>An outcome about one product.</summary>
public abstract record ProductOutcome(Product Product, string Act, string Reason) : Outcome(Act, Reason)
{
    public override IReadOnlyList<Product> Products => [Product];
}

/// <summary>The product's own data answers.</summary>
public sealed record FactAnswered(Product Product, Fact Fact, string Question) : ProductOutcome(Product, Acts.Answer, "answered")
{
    public override IReadOnlyList<Fact> Evidence => [Fact];
}

/// <summary>The price, from the record.</summary>
public sealed record PriceAnswered(Product Product, IReadOnlyList<Variant> Variants, DateTimeOffset At) : ProductOutcome(Product, Acts.Answer, "price")
{
    public override IReadOnlyList<Fact> Evidence => OfferFacts.OfPrice(Product, Variants, At);
}

/// <summary>It does not come in the colour or size asked for.</summary>
public sealed record OptionNotOffered(Product Product, string Asked, string Option, IReadOnlyList<string> Offered) : ProductOutcome(Product, Acts.Answer, "option_not_offered")
{
    public override IReadOnlyList<Fact> Evidence => [new Fact(Product.Id, Option, string.Join(", ", Offered), "offer")];
}

/// <summary>Whether it can be bought, from the record, and how many there are where that was asked.</summary>
public sealed record StockAnswered(Product Product, IReadOnlyList<Variant> Variants, bool Counted = false) : ProductOutcome(Product, Acts.Answer, "availability")
{
    /// <summary>What of the same kind can be bought, where this cannot.</summary>
    public Alternatives? Alternatives { get; init; }

    public override IReadOnlyList<Fact> Evidence => OfferFacts.OfStock(Product, Variants);
}

/// <summary>The shop's policy answers.</summary>
public sealed record PolicyAnswered(Fact Policy) : Outcome(Acts.Answer, "policy")
{
    public override IReadOnlyList<Fact> Evidence => [Policy];
}

/// <summary>A document or the description answers, word for word.</summary>
public sealed record PassageAnswered(Product? Product, Quotation Quotation) : Outcome(Acts.Answer, "passage")
{
    public override IReadOnlyList<Product> Products => Product is null ? [] : [Product];

    public override IReadOnlyList<Fact> Evidence => [PassageSource.Fact(Quotation)];
}

/// <summary>A person of the shop answered this question before.</summary>
public sealed record ShopAnswered(WrittenAnswer Answer, Product? Product) : Outcome(Acts.Answer, "written_answer")
{
    public override IReadOnlyList<Product> Products => Product is null ? [] : [Product];

    public override IReadOnlyList<Fact> Evidence => [new Fact(Answer.ProductId ?? "", Answer.Question, Answer.Text, "answer")];
}

/// <summary>Products that fit a search.</summary>
public sealed record Recommended(IReadOnlyList<Product> Found, DateTimeOffset At) : Outcome(Acts.Recommend, "search")
{
    /// <summary>How they were found; nothing where they were named.</summary>
    public Searched? Searched { get; init; }

    /// <summary>Why each is shown, in the order of <see cref="Found"/>; empty where they were named.</summary>
    public IReadOnlyList<Match> Shown { get; init; } = [];

    /// <summary>The question that narrows the search, where too much fits.</summary>
    public Facet? Question { get; init; }

    public override IReadOnlyList<Product> Products => Found;

    public override IReadOnlyList<Fact> Evidence =>
        [.. Found.SelectMany(product => OfferFacts.OfPrice(product, product.Variants, At)), .. Shown.SelectMany(match => match.Facts.Select(fact => new Fact(match.Product.Id, fact.Name, fact.Value, "attribute")))];
}

/// <summary>Which product is meant? With candidates, or without any.</summary>
public sealed record AskedWhichProduct(IReadOnlyList<Product> Candidates, string Question) : Outcome(Acts.Clarify, "which_product")
{
    public override IReadOnlyList<Product> Products => Candidates;
}

/// <summary>Which variant is meant?</summary>
public sealed record AskedWhichVariant(Product Product, IReadOnlyList<Variant> Candidates, int Quantity) : ProductOutcome(Product, Acts.Clarify, "which_variant");

/// <summary>Everything is chosen: the snapshot can be shown.</summary>
public sealed record PurchaseReady(Product Product, Variant Variant, int Quantity, DateTimeOffset At) : ProductOutcome(Product, Acts.OfferCheckout, "checkout")
{
    public override IReadOnlyList<Fact> Evidence => [.. OfferFacts.OfPrice(Product, [Variant], At), .. OfferFacts.OfStock(Product, [Variant])];
}

/// <summary>It cannot be bought now, or not so many.</summary>
public sealed record CannotBuy(Product Product, IReadOnlyList<Variant> Variants, int Quantity) : ProductOutcome(Product, Acts.Answer, "sold_out")
{
    /// <summary>What of the same kind can be bought, where this cannot.</summary>
    public Alternatives? Alternatives { get; init; }

    public override IReadOnlyList<Fact> Evidence => OfferFacts.OfStock(Product, Variants);
}

/// <summary>Products that can be bought instead of one that cannot, with their prices at a moment.</summary>
public sealed record Alternatives(IReadOnlyList<Product> Products, DateTimeOffset At);

/// <summary>The state of the shopper's orders.</summary>
public sealed record OrdersTold(IReadOnlyList<Order> Orders) : Outcome(Acts.Answer, "orders")
{
    public override IReadOnlyList<Fact> Evidence => [.. Orders.Select(order => new Fact(order.Lines[0].ProductId, "order " + order.Id, order.State, "order"))];
}

/// <summary>Two things were asked of one product, and its data answers both.</summary>
public sealed record BothAnswered(ProductOutcome First, ProductOutcome Second) : ProductOutcome(First.Product, Acts.Answer, "answered")
{
    public override IReadOnlyList<Fact> Evidence => [.. First.Evidence, .. Second.Evidence];
}

/// <summary>The product is known, this fact is not.</summary>
public sealed record FactMissing(Product Product, string? Nearest) : ProductOutcome(Product, Acts.Abstain, ReviewReasons.MissingAttribute)
{
    public override string? ReviewReason => ReviewReasons.MissingAttribute;

    public override string? Field => Nearest;

    /// <summary>Names of facts that the product has, the nearest to the question first: what can be answered instead.</summary>
    public IReadOnlyList<string> Known { get; init; } = [];
}

/// <summary>Understood, but the shop has no such product.</summary>
public sealed record NoSuchProduct(string Words) : Outcome(Acts.Abstain, ReviewReasons.NoSuchProduct)
{
    /// <summary>Kinds of things that the catalog has most of.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public override string? ReviewReason => ReviewReasons.NoSuchProduct;
}

/// <summary>A question about the shop that no policy answers.</summary>
public sealed record PolicyMissing(string Intent) : Outcome(Acts.Abstain, ReviewReasons.PolicyNotWritten)
{
    /// <summary>Headings of the policies that are written, the nearest first.</summary>
    public IReadOnlyList<string> Written { get; init; } = [];

    public override string? ReviewReason => ReviewReasons.PolicyNotWritten;
}

/// <summary>The shopper asks what there is at all.</summary>
public sealed record RangeTold : Outcome
{
    public RangeTold()
        : base(Acts.Clarify, "range")
    {
    }

    /// <summary>Kinds of things that the catalog has most of.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];
}

/// <summary>Not understood. A message that is no business of a shop's is told so and leaves the reviewers in peace.</summary>
public sealed record NotUnderstood(bool IsForeign) : Outcome(IsForeign ? Acts.Refuse : Acts.Abstain, ReviewReasons.NotUnderstood)
{
    /// <summary>Kinds of things that the catalog has most of.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    public override string? ReviewReason => IsForeign ? null : ReviewReasons.NotUnderstood;
}

/// <summary>The message is in another language than the bot's.</summary>
/// <param name="Language">ISO 639-1, in lower case: "es".</param>
public sealed record OtherLanguage(string Language) : Outcome(Acts.Abstain, "other_language")
{
    public override string? ReviewReason => ReviewReasons.NotUnderstood;
}

/// <summary>A question of medicine, of law or about another shop: nothing that this shop's data could answer.</summary>
/// <param name="Kind">One of the kinds of <see cref="OthersBusiness"/>.</param>
/// <param name="Product">The product it is about, if any.</param>
public sealed record NotOursToSay(string Kind, Product? Product) : Outcome(Acts.Refuse, "not_ours_to_say")
{
    public override IReadOnlyList<Product> Products => Product is null ? [] : [Product];
}

/// <summary>The shopper asks again what a person was asked already.</summary>
public sealed record StillWaiting(Outcome Asked) : Outcome(Asked.Act, "waiting")
{
    public override IReadOnlyList<Product> Products => Asked.Products;
}

/// <summary>The shopper was rude and asked for nothing.</summary>
public sealed record Insulted() : Outcome(Acts.Smalltalk, "insult");

/// <summary>A person is asked to take over.</summary>
public sealed record HandedOver(bool IsComplaint) : Outcome(Acts.Handover, IsComplaint ? ReviewReasons.Complaint : ReviewReasons.StaffAsked)
{
    public override string? ReviewReason => Reason;
}

/// <summary>Hello.</summary>
public sealed record Greeted() : Outcome(Acts.Greet, "greeting");

/// <summary>A kind word without a fact.</summary>
public sealed record SmallTalked(string Intent) : Outcome(Acts.Smalltalk, Intent)
{
    /// <summary>What it is about, where it is more than thanks, a goodbye, a yes or a no.</summary>
    public SmallTalkKind Kind { get; init; }
}

/// <summary>A product is shown with its price and stock, because the shopper named it or came for it.</summary>
public sealed record ProductShown(Product Product, DateTimeOffset At) : ProductOutcome(Product, Acts.Recommend, "product")
{
    public override IReadOnlyList<Fact> Evidence => OfferFacts.OfPrice(Product, Product.Variants, At);
}

/// <summary>The shopper wants their data deleted, and is asked whether they mean it.</summary>
public sealed record DeletionAsked() : Outcome(Acts.Clarify, "deletion_asked");

/// <summary>The shopper's data goes with this turn.</summary>
public sealed record DataDeleted(Erasure Erasure) : Outcome(Acts.Answer, "data_deleted");

/// <summary>The shopper pressed that nothing be deleted.</summary>
public sealed record DataKept() : Outcome(Acts.Answer, "data_kept");

/// <summary>The button is too old, or not of this conversation.</summary>
public sealed record DeletionExpired() : Outcome(Acts.Clarify, "deletion_expired");
