using ProductQA.Api.Catalog;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Mentions;

namespace ProductQA.Api.Answering;

/// <summary>
/// The policy of the bot, pure: from what was found to what is done. A fact is said only where its evidence is likely enough to be the
/// answer; otherwise the bot asks back, or abstains and says which kind of no it is.
/// </summary>
public static class Decision
{
    private const int MostKnown = 8;
    private const int MostAlike = 6;

    public static Outcome Decide(Findings found, AnsweringThresholds thresholds)
    {
        var outcome = Chosen(found, thresholds);
        return IsNotFound(outcome) && SpokenLanguage.OtherThanEnglish(found.Text) is { } language ? new OtherLanguage(language)
            : outcome.ReviewReason is not null && IsWaiting(found, outcome) ? new StillWaiting(outcome)
            : outcome;
    }

    private static bool IsNotFound(Outcome outcome) => outcome is NotUnderstood or NoSuchProduct or PolicyMissing or FactMissing or AskedWhichProduct { Candidates.Count: 0 } or Recommended { Searched.Fits: false };

    /// <summary>Whether a person was asked this already in this conversation.</summary>
    private static bool IsWaiting(Findings found, Outcome outcome)
    {
        var product = outcome.Products.Count > 0 ? outcome.Products[0] : null;
        return found.Waiting.Any(item => item.Reason == outcome.ReviewReason && item.ProductId == product?.Id
            && (outcome is HandedOver || QuestionSimilarity.Of(item.Question, found.Text, product?.Title) >= QuestionSimilarity.Same));
    }

    private static Outcome Chosen(Findings found, AnsweringThresholds thresholds)
    {
        if (found.WrittenAnswer is { } written)
        {
            return new ShopAnswered(written, found.Target.One);
        }

        if (ChosenVariant(found) is { } chosen)
        {
            return chosen;
        }

        if (CartDecision.Decide(found) is { } cart)
        {
            return cart;
        }

        if (DataWishes.AskDeletion(found))
        {
            return new DeletionAsked();
        }

        if (found.Target is ProductTarget.Named { Product: var pointed } && ShownPointer.IsAll(found.Text))
        {
            return new ProductShown(pointed, found.Now);
        }

        if (found.Searched is { IsNarrowing: true } narrowed && !(found.Set is { Origin: SetOrigin.Shown, Degree: not null } && narrowed.Matches.Count <= found.State.ShownProductIds.Count))
        {
            return Search(found);
        }

        if (EntryWords.ShownFirst(found) is { } advertised)
        {
            return new ProductShown(advertised, found.Now);
        }

        if (OptionAsked(found) is { } stock)
        {
            return stock;
        }

        if ((SetDecision.Decide(found, thresholds) ?? Compatibility.Decide(found)) is { } formed)
        {
            return formed;
        }

        var intent = found.Understanding.Intent;
        return OthersAsked(found, thresholds, intent)
            ?? (intent == IntentNames.Smalltalk && found.Target.One is { } spokenOf ? Sure(found, thresholds, spokenOf) : null)
            ?? (MayBeRude(intent) && RudeWords.Stand(found.Text) ? new Insulted() : null)
            ?? Social(found.Text, intent)
            ?? (IsConfirmation(intent) ? Confirmation(found, intent) : null)
            ?? (ShopIntents.Contains(intent) ? AboutShop(found, thresholds, intent) : null)
            ?? (intent == IntentNames.OutOfScope ? Unclear(found, thresholds) : AboutProducts(found, thresholds, intent));
    }

    private static readonly HashSet<string> ShopIntents =
        [IntentNames.Shipping, IntentNames.Returns, IntentNames.StoreInfo, IntentNames.Discount, IntentNames.CheckoutPayment, IntentNames.OrderStatus, IntentNames.Cart];

    /// <summary>What a shop promises for every product alike: named with a product or not, a policy must say it.</summary>
    private static readonly HashSet<string> Promises = [IntentNames.Shipping, IntentNames.Returns, IntentNames.Discount];

    /// <summary>Medicine, law and other shops, unless the product's own data speaks of the very thing, or a policy does.</summary>
    private static NotOursToSay? OthersAsked(Findings found, AnsweringThresholds thresholds, string intent)
    {
        if (intent is IntentNames.Human or IntentNames.Complaint or IntentNames.Purchase || OthersBusiness.Of(found.Text) is not var (kind, cue))
        {
            return null;
        }

        var isProved = found.Facts.Concat(found.Policies).Any(ranked => ranked.Confidence >= thresholds.Fact && $"{ranked.Fact.Field} {ranked.Fact.Value}".Contains(cue, StringComparison.OrdinalIgnoreCase));
        return isProved ? null : new NotOursToSay(kind, found.Target.One);
    }

    private static bool MayBeRude(string intent) =>
        intent is IntentNames.OutOfScope or IntentNames.Smalltalk or IntentNames.Greeting or IntentNames.Goodbye or IntentNames.Deny or IntentNames.Affirm or IntentNames.Thanks;

    private static Outcome? Social(string text, string intent) => intent switch
    {
        IntentNames.Greeting => new Greeted(),
        IntentNames.Smalltalk => new SmallTalked(intent) { Kind = SmallTalkWords.KindOf(text) },
        IntentNames.Thanks or IntentNames.Goodbye => new SmallTalked(intent),
        IntentNames.Human => new HandedOver(IsComplaint: false),
        IntentNames.Complaint => new HandedOver(IsComplaint: true),
        _ => null,
    };

    /// <summary>The bot asked "which one?", and these words name a variant: "the blue one".</summary>
    private static Outcome? ChosenVariant(Findings found) =>
        found.State.PendingPurchase is { } pending && found.Target.One is { } product && product.Id == pending.ProductId
        && QuestionForm.Of(found.Text).Kind == QuestionKind.Other && VariantChoice.Named(product, found.Text).Count < product.Variants.Count
            ? Purchases.Decide(product, found.Text, pending.Quantity, found.Now)
            : null;

    /// <summary>"And in sand?", "blue in M": nothing but options of the product talked about, or colours and sizes that it does not have.</summary>
    private static Outcome? OptionAsked(Findings found) =>
        found.Target is ProductTarget.InFocus { Product: var product } && VariantChoice.IsAllThatIsSaid(product, found.Understanding) ? Stock(found, product) : null;

    private static bool IsConfirmation(string intent) => intent is IntentNames.Affirm or IntentNames.Deny;

    /// <summary>A yes goes on with the product talked about; one that names a product ("yes, the trailhead 20", "no, the other one") picks that.</summary>
    private static Outcome Confirmation(Findings found, string intent) => (intent, found.Target) switch
    {
        (_, ProductTarget.Named { Product: var named }) => new ProductShown(named, found.Now),
        (_, ProductTarget.Several several) => new AskedWhichProduct(several.Products, found.State.LastQuestion ?? found.Text),
        (IntentNames.Affirm, ProductTarget.InFocus { Product: var product }) when found.State.PendingPurchase is { } pending =>
            Purchases.Decide(product, found.Text, pending.Quantity, found.Now),
        (IntentNames.Affirm, ProductTarget.InFocus { Product: var product }) => new ProductShown(product, found.Now),
        _ => new SmallTalked(intent),
    };

    private static Outcome AboutShop(Findings found, AnsweringThresholds thresholds, string intent)
    {
        var named = (found.Target as ProductTarget.Named)?.Product;
        if (named is not null && Fact(found, thresholds, named) is { } fact)
        {
            return fact;
        }

        if (named is not null && found.Text.Contains("in stock", StringComparison.OrdinalIgnoreCase))
        {
            return Stock(found, named);
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
            ?? (named is not null && !Promises.Contains(intent) ? Missing(found, thresholds, named) : new PolicyMissing(intent) { Written = [.. found.Policies.Select(policy => policy.Fact.Field)] });
    }

    private static Outcome AboutProducts(Findings found, AnsweringThresholds thresholds, string intent)
    {
        if (found.IsSearch && intent != IntentNames.Purchase)
        {
            return Policy(found, thresholds.SearchedPolicy) ?? (MessageParts.Content(found.Text).Count == 0 ? new RangeTold() : Search(found));
        }

        return found.Target switch
        {
            ProductTarget.None or ProductTarget.Several when intent == IntentNames.Purchase && found.Searched is { Fits: true, Matches.Count: > 1 } => Search(found),
            ProductTarget.Several { IsPointed: false } several when intent == IntentNames.Compare => new Recommended(several.Products, found.Now),
            ProductTarget.Several several => new AskedWhichProduct(several.Products, found.Text),
            ProductTarget.Unknown unknown => new NoSuchProduct(unknown.Words),
            ProductTarget.None when intent == IntentNames.Purchase && FollowUp.AsksHow(found.Text) => Policy(found, thresholds.Policy) ?? new SmallTalked(intent) { Kind = SmallTalkKind.Ordering },
            ProductTarget.None when FollowUp.RefersBack(found.Text) || FollowUp.IsBare(found.Text) => new AskedWhichProduct([], found.Text),
            ProductTarget.None => Policy(found, thresholds.SurePolicy) ?? new AskedWhichProduct([], found.Text),
            _ => AboutOne(found, thresholds, intent, found.Target.One!),
        };
    }

    private static Outcome AboutOne(Findings found, AnsweringThresholds thresholds, string intent, Product product) => intent switch
    {
        IntentNames.Price or IntentNames.Availability or IntentNames.ProductSearch when Plain(found, thresholds, product) is { } plain => plain,
        IntentNames.Availability or IntentNames.ProductSearch when FollowUp.AsksPrice(found.Text) => Price(found, product),
        IntentNames.Price when FollowUp.AsksAmount(found.Text) || found.Understanding.Top.Confidence >= thresholds.SureOffer => Price(found, product),
        IntentNames.Availability when !AsksMeasure(found.Text) && (FollowUp.AsksStock(found.Text) || found.Understanding.Top.Confidence >= thresholds.SureOffer) => Stock(found, product),
        IntentNames.Purchase when VariantChoice.NotOffered(product, found.Understanding) is { } lacking => new OptionNotOffered(product, lacking.Asked, lacking.Option, lacking.Offered),
        IntentNames.Purchase => Purchases.Decide(product, found.Text, Purchases.Quantity(found.Understanding), found.Now),
        IntentNames.ProductSearch when VariantChoice.NotOffered(product, found.Understanding) is not null => Stock(found, product),
        IntentNames.ProductSearch when !AsksMeasure(found.Text) && VariantChoice.Named(product, found.Text).Count < product.Variants.Count => Stock(found, product),
        IntentNames.ProductSearch when QuestionForm.Of(found.Text).Kind is QuestionKind.Other or QuestionKind.YesNo => new ProductShown(product, found.Now),
        _ => Fact(found, thresholds, product)
            ?? (found.Target is ProductTarget.InFocus && !FollowUp.RefersBack(found.Text) ? Policy(found, thresholds.SurePolicy) : null)
            ?? Passage(found, thresholds, product)
            ?? (Wishes.IsBareName(found.Understanding, product) ? new ProductShown(product, found.Now) : (Outcome?)null)
            ?? Missing(found, thresholds, product),
    };

    /// <summary>A fact that is asked for beyond doubt, though the words sound like a price or stock question ("how much can it carry", "capacity of the reserve 10k").</summary>
    private static Outcome? Plain(Findings found, AnsweringThresholds thresholds, Product product)
    {
        var offer = found.Facts.Where(fact => AskableFacts.IsOffer(product, fact.Fact)).Select(fact => fact.Confidence).DefaultIfEmpty(0).Max();
        return found.Facts is [var best, ..] && !FollowUp.IsBare(found.Text) && best.Confidence > thresholds.OverOffer * offer && !product.Variants[0].Options.ContainsKey(best.Fact.Field) ? Sure(found, thresholds, product) : null;
    }

    /// <summary>"How many feet is it" asks for no number of pieces.</summary>
    private static bool AsksMeasure(string text) => QuestionForm.Of(text) is { Kind: QuestionKind.HowMany, AskedUnit: not null };

    private static Outcome? Sure(Findings found, AnsweringThresholds thresholds, Product product) =>
        found.Facts is [var best, ..] && best.Confidence >= thresholds.SureFact ? Said(found, product, best.Fact) : null;

    /// <summary>The intent is unclear: only evidence that is sure by itself may answer.</summary>
    private static Outcome Unclear(Findings found, AnsweringThresholds thresholds) => found.Target switch
    {
        ProductTarget.Named { Product: var product } when FollowUp.AsksAmount(found.Text) && FollowUp.IsBare(FollowUp.WithoutName(found.Text, product.Title) ?? "") =>
            Price(found, product),
        ProductTarget.Named { Product: var product } => Fact(found, thresholds, product)
            ?? (QuestionForm.Of(found.Text).Kind == QuestionKind.Other && !FollowUp.AsksOf(found.Text) ? new ProductShown(product, found.Now) : Passage(found, thresholds, product) ?? Missing(found, thresholds, product)),
        ProductTarget.InFocus { Product: var product } when Sure(found, thresholds, product) is { } sure => sure,
        _ => Policy(found, thresholds.SurePolicy) ?? new NotUnderstood(IsForeign: found.Understanding.Top.Confidence < thresholds.Foreign * found.Understanding.Threshold),
    };

    private static Outcome? Fact(Findings found, AnsweringThresholds thresholds, Product product) =>
        Both(found, thresholds, product) ?? One(found, thresholds, product);

    /// <summary>Two things asked in one breath: only where each half is answered by a fact of its own.</summary>
    private static BothAnswered? Both(Findings found, AnsweringThresholds thresholds, Product product) =>
        found.Halves is [{ Facts: [var first, ..] } left, { Facts: [var second, ..] } right]
        && first.Fact.Field != second.Fact.Field && first.Confidence >= thresholds.Fact && second.Confidence >= thresholds.Fact
        && Said(found with { Text = left.Text }, product, first.Fact) is ProductOutcome one && Said(found with { Text = right.Text }, product, second.Fact) is ProductOutcome other
            ? new BothAnswered(one, other)
            : null;

    private static Outcome? One(Findings found, AnsweringThresholds thresholds, Product product) =>
        found.Facts is [var best, ..] && best.Confidence >= thresholds.Fact && !(AsksMeasure(found.Text) && AskableFacts.IsOffer(product, best.Fact)) ? WithContradiction(found, Said(found, product, best.Fact)) : null;

    /// <summary>A record that disagrees with itself ("Colour: black", "Product colour: cyan") is told as it is: nobody can know which is right.</summary>
    private static Outcome WithContradiction(Findings found, Outcome said) =>
        said is FactAnswered answered && EquallyGood.Of([.. found.Facts.Take(MostAlike)]) is [_, var other, ..] && !AskableFacts.IsOffer(answered.Product, other.Fact)
            ? new BothAnswered(answered, new FactAnswered(answered.Product, other.Fact, found.Text))
            : said;

    private static Outcome Said(Findings found, Product product, Fact fact) => fact switch
    {
        _ when product.Variants[0].Options.ContainsKey(fact.Field) && VariantChoice.Named(product, found.Text).Count < product.Variants.Count => Stock(found, product),
        _ when !AskableFacts.IsOffer(product, fact) => FormedAnswer.Of(product, fact, found.Text) ?? (Outcome)new FactAnswered(product, fact, found.Text),
        { Field: AskableFacts.Price } => Price(found, product),
        _ => Stock(found, product),
    };

    private static PriceAnswered Price(Findings found, Product product) => new(product, VariantChoice.Named(product, found.Text), found.Now);

    private static Outcome Stock(Findings found, Product product) =>
        VariantChoice.NotOffered(product, found.Understanding) is { } lacking
            ? new OptionNotOffered(product, lacking.Asked, lacking.Option, lacking.Offered)
            : new StockAnswered(product, VariantChoice.Named(product, found.Text), QuestionForm.Of(found.Text).Kind == QuestionKind.HowMany);

    private static FactMissing Missing(Findings found, AnsweringThresholds thresholds, Product product) =>
        new(product, found.Facts.FirstOrDefault(fact => fact.Confidence >= thresholds.NearestFact && !AskableFacts.IsOffer(product, fact.Fact))?.Fact.Field)
        {
            Known = [.. found.Facts.Select(fact => fact.Fact.Field).Where(name => product.Attributes.Any(attribute => attribute.Name == name)).Take(MostKnown)],
        };

    private static Outcome? Policy(Findings found, double threshold) =>
        found.Policies.Count > 0 && found.Policies[0].Confidence >= threshold ? new PolicyAnswered(found.Policies[0].Fact) : null;

    /// <summary>The shop's texts are quoted, never reworded; of the product asked about, or of the whole shop where no product is.</summary>
    private static Outcome? Passage(Findings found, AnsweringThresholds thresholds, Product? product) =>
        found.Passages is [var best, ..] && best.Confidence >= thresholds.Passage && best.Passage.ProductId == (product?.Id ?? "") ? new PassageAnswered(product, best) : null;

    private static Outcome Search(Findings found) => found switch
    {
        { Searched: { Matches.Count: > 0 } searched } => Recommendation.Of(searched, found.Now),
        { Target: ProductTarget.Unknown unknown } => new NoSuchProduct(unknown.Words),
        _ => new NoSuchProduct(found.Text),
    };
}
