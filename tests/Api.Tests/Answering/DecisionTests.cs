using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Api.Conversations;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Tests.Answering;

/// <summary>The policy of the bot as a table: what was found, and what is done.</summary>
public sealed class DecisionTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly Product Mug = new()
    {
        Id = "mug",
        Title = "Blue mug",
        Attributes = [new("Weight", "380 g")],
        Variants = [Variant("mug-1", 1200, stock: 3)],
    };

    [Theory]
    [InlineData(IntentNames.Greeting, typeof(Greeted))]
    [InlineData(IntentNames.Thanks, typeof(SmallTalked))]
    [InlineData(IntentNames.Human, typeof(HandedOver))]
    [InlineData(IntentNames.Complaint, typeof(HandedOver))]
    [InlineData(IntentNames.ProductQuestion, typeof(AskedWhichProduct))]
    [InlineData(IntentNames.Price, typeof(AskedWhichProduct))]
    [InlineData(IntentNames.ProductSearch, typeof(NoSuchProduct))]
    [InlineData(IntentNames.Shipping, typeof(PolicyMissing))]
    [InlineData(IntentNames.OrderStatus, typeof(PolicyMissing))]
    public void Without_a_product_or_a_policy_nothing_is_claimed(string intent, Type outcome) =>
        Assert.IsType(outcome, Decide(intent, new ProductTarget.None(), "that red thingy"));

    [Fact]
    public void Words_of_small_talk_are_read_only_where_the_message_is_small_talk() => Assert.All(IntentNames.All, intent =>
    {
        ProductTarget[] targets = [new ProductTarget.None(), new ProductTarget.Named(Mug)];
        Assert.All(targets, target => Assert.Equal(intent == IntentNames.Smalltalk, Decide(intent, target, "tell me a joke") is SmallTalked { Kind: SmallTalkKind.Joke }));
    });

    [Theory]
    [InlineData(IntentNames.Price, typeof(PriceAnswered))]
    [InlineData(IntentNames.Availability, typeof(StockAnswered))]
    [InlineData(IntentNames.Purchase, typeof(PurchaseReady))]
    [InlineData(IntentNames.ProductSearch, typeof(ProductShown))]
    [InlineData(IntentNames.ProductQuestion, typeof(FactMissing))]
    public void With_a_product_the_record_answers_and_a_fact_needs_proof(string intent, Type outcome) =>
        Assert.IsType(outcome, Decide(intent, new ProductTarget.Named(Mug)));

    [Theory]
    [InlineData(0.61, typeof(FactMissing))]
    [InlineData(0.63, typeof(FactAnswered))]
    public void A_fact_is_said_only_where_it_is_likely_enough(double confidence, Type outcome) =>
        Assert.IsType(outcome, Decide(IntentNames.ProductQuestion, new ProductTarget.Named(Mug), facts: [Ranked("Weight", "380 g", confidence)]));

    [Fact]
    public void A_record_that_disagrees_with_itself_is_told_as_it_is()
    {
        var both = Assert.IsType<BothAnswered>(Decide(
            IntentNames.ProductQuestion, new ProductTarget.Named(Mug), facts: [Ranked("Colour", "Black", 0.9), Ranked("Weight", "380 g", 0.2), Ranked("Product colour", "Cyan", 0.1)]));

        Assert.Equal(["Black", "Cyan"], both.Evidence.Select(fact => fact.Value));
    }

    [Theory]
    [InlineData(0.79, "mug", typeof(FactMissing))]
    [InlineData(0.81, "mug", typeof(PassageAnswered))]
    [InlineData(0.99, "", typeof(FactMissing))]
    [InlineData(0.99, "cup", typeof(FactMissing))]
    public void Where_no_fact_answers_a_sure_quotation_of_the_product_does(double confidence, string productId, Type outcome) =>
        Assert.IsType(outcome, Decide(IntentNames.ProductQuestion, new ProductTarget.Named(Mug), facts: [Ranked("Weight", "380 g", 0.3)], passages: [Quoted(productId, confidence)]));

    [Fact]
    public void A_fact_goes_before_a_quotation_and_the_shops_own_document_answers_for_the_shop()
    {
        Assert.IsType<FactAnswered>(Decide(IntentNames.ProductQuestion, new ProductTarget.Named(Mug), facts: [Ranked("Weight", "380 g", 0.7)], passages: [Quoted("mug", 0.99)]));
        var shop = Assert.IsType<PassageAnswered>(Decide(IntentNames.Returns, new ProductTarget.None(), passages: [Quoted("", 0.9)]));
        Assert.Null(shop.Product);
    }

    [Fact]
    public void A_missing_fact_names_the_nearest_attribute_for_the_reviewer()
    {
        var missing = Assert.IsType<FactMissing>(Decide(IntentNames.ProductQuestion, new ProductTarget.Named(Mug), facts: [Ranked("Weight", "380 g", 0.3)]));
        Assert.Equal("Weight", missing.Field);
    }

    [Fact]
    public void An_unclear_intent_answers_only_what_is_sure_by_itself()
    {
        Assert.IsType<NotUnderstood>(Decide(IntentNames.OutOfScope, new ProductTarget.InFocus(Mug), facts: [Ranked("Weight", "380 g", 0.6)]));
        Assert.IsType<FactAnswered>(Decide(IntentNames.OutOfScope, new ProductTarget.InFocus(Mug), facts: [Ranked("Weight", "380 g", 0.9)]));
    }

    [Fact]
    public void Price_and_stock_asked_like_attributes_come_from_the_record() =>
        Assert.IsType<PriceAnswered>(Decide(IntentNames.ProductQuestion, new ProductTarget.Named(Mug), facts: [Ranked(AskableFacts.Price, "1.00 USD", 0.9)]));

    [Fact]
    public void Nothing_sold_out_is_offered()
    {
        var soldOut = Mug with { Variants = [Variant("mug-1", 1200, stock: 0)] };
        Assert.IsType<CannotBuy>(Decide(IntentNames.Purchase, new ProductTarget.Named(soldOut)));
    }

    [Fact]
    public void A_choice_of_variants_is_asked_for_and_only_what_is_there_is_offered()
    {
        var mugs = Mug with { Variants = [Variant("a", 1200, 3, "blue"), Variant("b", 1200, 3, "red"), Variant("c", 1200, 0, "green")] };
        var asked = Assert.IsType<AskedWhichVariant>(Decide(IntentNames.Purchase, new ProductTarget.Named(mugs)));
        Assert.Equal(["a", "b"], asked.Candidates.Select(variant => variant.Sku));
        Assert.Equal("b", Assert.IsType<PurchaseReady>(Decide(IntentNames.Purchase, new ProductTarget.Named(mugs), "the red one please")).Variant.Sku);
    }

    [Fact]
    public void The_price_is_the_one_of_the_moment()
    {
        var sale = Mug.Variants[0].Offer with { SalePrice = new Money(900, "USD"), SaleStarts = Now.AddHours(-1), SaleEnds = Now.AddHours(1) };
        var priced = Assert.IsType<PriceAnswered>(Decide(IntentNames.Price, new ProductTarget.Named(Mug with { Variants = [Mug.Variants[0] with { Offer = sale }] })));
        Assert.Equal("9.00 USD", priced.Evidence[0].Value);
        Assert.Equal(new Money(1200, "USD"), sale.PriceAt(Now.AddHours(1)));
    }

    [Fact]
    public void A_product_that_the_catalog_lacks_is_not_mistaken_for_another() =>
        Assert.IsType<NoSuchProduct>(Decide(IntentNames.Price, new ProductTarget.Unknown("red mug")));

    private static Outcome Decide(string intent, ProductTarget target, string text = "that one", IReadOnlyList<RankedFact>? facts = null, IReadOnlyList<Quotation>? passages = null) => Decision.Decide(
        new Findings
        {
            Text = text,
            Understanding = new Understanding(text, [new RankedIntent(intent == IntentNames.OutOfScope ? IntentNames.Greeting : intent, intent == IntentNames.OutOfScope ? 0.1 : 0.9)], 0.3, []),
            State = new ConversationState(),
            Target = target,
            IsSearch = intent == IntentNames.ProductSearch && target is not ProductTarget.Named,
            Facts = facts ?? [],
            Passages = passages ?? [],
            Now = Now,
        },
        new AnsweringThresholds());

    private static Quotation Quoted(string productId, double confidence) => new(new Passage(productId, "d1", "manual.pdf", 3, "Care", "Wipe it."), "Wipe it.", 1, confidence);

    private static RankedFact Ranked(string field, string value, double confidence) => new(new Fact("mug", field, value, "attribute"), 1, confidence);

    private static Variant Variant(string sku, long price, int stock, string? colour = null) => new()
    {
        Sku = sku,
        Options = colour is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["color"] = colour },
        Offer = new Offer { Price = new Money(price, "USD"), Availability = Availability.InStock, Stock = stock },
    };
}
