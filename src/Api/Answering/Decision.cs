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
            ?? (intent == IntentNames.Smalltalk && found.Target.One is { } spokenOf ? FactDecision.Sure(found, thresholds, spokenOf) : null)
            ?? (MayBeRude(intent) && RudeWords.Stand(found.Text) ? new Insulted() : null)
            ?? Social(found.Text, intent)
            ?? (IsConfirmation(intent) ? Confirmation(found, intent) : null)
            ?? (ShopDecision.Intents.Contains(intent) ? ShopDecision.Decide(found, thresholds, intent) : null)
            ?? (intent == IntentNames.OutOfScope ? Unclear(found, thresholds) : AboutProducts(found, thresholds, intent));
    }

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
        found.Target is ProductTarget.InFocus { Product: var product } && VariantChoice.IsAllThatIsSaid(product, found.Understanding) ? FactDecision.Stock(found, product) : null;

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

    private static Outcome AboutProducts(Findings found, AnsweringThresholds thresholds, string intent)
    {
        if (found.IsSearch && intent != IntentNames.Purchase)
        {
            return ShopDecision.Policy(found, thresholds.SearchedPolicy) ?? (MessageParts.Content(found.Text).Count == 0 ? new RangeTold() : Search(found));
        }

        return found.Target switch
        {
            ProductTarget.None or ProductTarget.Several when intent == IntentNames.Purchase && found.Searched is { Fits: true, Matches.Count: > 1 } => Search(found),
            ProductTarget.Several { IsPointed: false } several when intent == IntentNames.Compare => new Recommended(several.Products, found.Now),
            ProductTarget.Several several => new AskedWhichProduct(several.Products, found.Text),
            ProductTarget.Unknown unknown => new NoSuchProduct(unknown.Words),
            ProductTarget.None when intent == IntentNames.Purchase && FollowUp.AsksHow(found.Text) => ShopDecision.Policy(found, thresholds.Policy) ?? new SmallTalked(intent) { Kind = SmallTalkKind.Ordering },
            ProductTarget.None when FollowUp.RefersBack(found.Text) || FollowUp.IsBare(found.Text) => new AskedWhichProduct([], found.Text),
            ProductTarget.None => ShopDecision.Policy(found, thresholds.SurePolicy) ?? new AskedWhichProduct([], found.Text),
            _ => AboutOne(found, thresholds, intent, found.Target.One!),
        };
    }

    private static Outcome AboutOne(Findings found, AnsweringThresholds thresholds, string intent, Product product) => intent switch
    {
        IntentNames.Price or IntentNames.Availability or IntentNames.ProductSearch when FactDecision.Plain(found, thresholds, product) is { } plain => plain,
        IntentNames.Availability or IntentNames.ProductSearch when FollowUp.AsksPrice(found.Text) => FactDecision.Price(found, product),
        IntentNames.Price when FollowUp.AsksAmount(found.Text) || found.Understanding.Top.Confidence >= thresholds.SureOffer => FactDecision.Price(found, product),
        IntentNames.Availability when !FactDecision.AsksMeasure(found.Text) && (FollowUp.AsksStock(found.Text) || found.Understanding.Top.Confidence >= thresholds.SureOffer) => FactDecision.Stock(found, product),
        IntentNames.Purchase when VariantChoice.NotOffered(product, found.Understanding) is { } lacking => new OptionNotOffered(product, lacking.Asked, lacking.Option, lacking.Offered),
        IntentNames.Purchase => Purchases.Decide(product, found.Text, Purchases.Quantity(found.Understanding), found.Now),
        IntentNames.ProductSearch when VariantChoice.NotOffered(product, found.Understanding) is not null => FactDecision.Stock(found, product),
        IntentNames.ProductSearch when !FactDecision.AsksMeasure(found.Text) && VariantChoice.Named(product, found.Text).Count < product.Variants.Count => FactDecision.Stock(found, product),
        IntentNames.ProductSearch when QuestionForm.Of(found.Text).Kind is QuestionKind.Other or QuestionKind.YesNo => new ProductShown(product, found.Now),
        _ => FactDecision.Fact(found, thresholds, product)
            ?? (found.Target is ProductTarget.InFocus && !FollowUp.RefersBack(found.Text) ? ShopDecision.Policy(found, thresholds.SurePolicy) : null)
            ?? ShopDecision.Passage(found, thresholds, product)
            ?? (Wishes.IsBareName(found.Understanding, product) ? new ProductShown(product, found.Now) : (Outcome?)null)
            ?? FactDecision.Missing(found, thresholds, product),
    };

    /// <summary>The intent is unclear: only evidence that is sure by itself may answer.</summary>
    private static Outcome Unclear(Findings found, AnsweringThresholds thresholds) => found.Target switch
    {
        ProductTarget.Named { Product: var product } when FollowUp.AsksAmount(found.Text) && FollowUp.IsBare(FollowUp.WithoutName(found.Text, product.Title) ?? "") =>
            FactDecision.Price(found, product),
        ProductTarget.Named { Product: var product } => FactDecision.Fact(found, thresholds, product)
            ?? (QuestionForm.Of(found.Text).Kind == QuestionKind.Other && !FollowUp.AsksOf(found.Text) ? new ProductShown(product, found.Now) : ShopDecision.Passage(found, thresholds, product) ?? FactDecision.Missing(found, thresholds, product)),
        ProductTarget.InFocus { Product: var product } when FactDecision.Sure(found, thresholds, product) is { } sure => sure,
        _ => ShopDecision.Policy(found, thresholds.SurePolicy) ?? new NotUnderstood(IsForeign: found.Understanding.Top.Confidence < thresholds.Foreign * found.Understanding.Threshold),
    };

    private static Outcome Search(Findings found) => found switch
    {
        { Searched: { Matches.Count: > 0 } searched } => Recommendation.Of(searched, found.Now),
        { Target: ProductTarget.Unknown unknown } => new NoSuchProduct(unknown.Words),
        _ => new NoSuchProduct(found.Text),
    };
}
