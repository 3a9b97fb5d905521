using ProductQA.Api.Catalog;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Answering;

/// <summary>What is said of one product, pure: a fact where it is likely enough to be the answer, the price and the stock from the record, or which fact is missing.</summary>
internal static class FactDecision
{
    private const int MostKnown = 8;
    private const int MostAlike = 6;

    /// <summary>A fact that is asked for beyond doubt, though the words sound like a price or stock question ("how much can it carry", "capacity of the reserve 10k").</summary>
    public static Outcome? Plain(Findings found, AnsweringThresholds thresholds, Product product)
    {
        var offer = found.Facts.Where(fact => AskableFacts.IsOffer(product, fact.Fact)).Select(fact => fact.Confidence).DefaultIfEmpty(0).Max();
        return found.Facts is [var best, ..] && !FollowUp.IsBare(found.Text) && best.Confidence > thresholds.OverOffer * offer && !product.Variants[0].Options.ContainsKey(best.Fact.Field) ? Sure(found, thresholds, product) : null;
    }

    /// <summary>"How many feet is it" asks for no number of pieces.</summary>
    public static bool AsksMeasure(string text) => QuestionForm.Of(text) is { Kind: QuestionKind.HowMany, AskedUnit: not null };

    public static Outcome? Sure(Findings found, AnsweringThresholds thresholds, Product product) =>
        found.Facts is [var best, ..] && best.Confidence >= thresholds.SureFact ? Said(found, product, best.Fact) : null;

    public static Outcome? Fact(Findings found, AnsweringThresholds thresholds, Product product) =>
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

    public static PriceAnswered Price(Findings found, Product product) => new(product, VariantChoice.Named(product, found.Text), found.Now);

    public static Outcome Stock(Findings found, Product product) =>
        VariantChoice.NotOffered(product, found.Understanding) is { } lacking
            ? new OptionNotOffered(product, lacking.Asked, lacking.Option, lacking.Offered)
            : new StockAnswered(product, VariantChoice.Named(product, found.Text), QuestionForm.Of(found.Text).Kind == QuestionKind.HowMany);

    public static FactMissing Missing(Findings found, AnsweringThresholds thresholds, Product product) =>
        new(product, found.Facts.FirstOrDefault(fact => fact.Confidence >= thresholds.NearestFact && !AskableFacts.IsOffer(product, fact.Fact))?.Fact.Field)
        {
            Known = [.. found.Facts.Select(fact => fact.Fact.Field).Where(name => product.Attributes.Any(attribute => attribute.Name == name)).Take(MostKnown)],
        };
}
