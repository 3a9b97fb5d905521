using ProductQA.Api.Catalog;
using ProductQA.Api.Phrasing;
using ProductQA.Nlu;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Answering;

/// <summary>
/// What is said of several products at once, pure. One attribute is compared where a fact surely is what is asked, and everything that differs otherwise;
/// nothing is ranked that the shop's data does not measure.
/// </summary>
public static class SetDecision
{
    /// <summary>More values than this, and no winner, tell a shopper nothing.</summary>
    private const int MostTold = 4;

    /// <summary>What to say of the set that a message asks for; nothing where it asks for none.</summary>
    public static Outcome? Decide(Findings found, AnsweringThresholds thresholds)
    {
        if (found.Recalled is { } recalled && FormedAnswer.InUnit(recalled.Product, recalled.Fact, recalled.Unit) is { } turned)
        {
            return turned with { IsRecalled = true };
        }

        if (Counted(found) is { } counted)
        {
            return counted;
        }

        return found.Set switch
        {
            null => null,
            { Unclear.Count: > 0 } unclear => new AskedWhichProduct(unclear.Unclear, found.Text),
            { Origin: SetOrigin.Searched } searched => Field(searched, thresholds) is { } field ? Pick(searched, field, found.Now) : null,
            var set => Field(set, thresholds) is { } field ? On(set, field, found) : IsQuestion(set, found) ? new SetFactMissing(set.Products) : Everything(set, found),
        };
    }

    /// <summary>"How many colors": the entries of the list, where all of them are meant.</summary>
    private static EntriesCounted? Counted(Findings found) =>
        found.Target.One is { } product && CountedThing.Find(found.Text, AskableFacts.Of(product)) is { } attribute && VariantChoice.Named(product, found.Text).Count == product.Variants.Count
            ? FormedAnswer.Of(product, new Fact(product.Id, attribute.Name, attribute.Value, "attribute"), found.Text) as EntriesCounted
            : null;

    private static Outcome On(AskedSet set, string field, Findings found)
    {
        var contest = new Contest(field, Values(set, field, found.Now), set.Degree);
        return contest.Listed.Count == 0 ? new SetFactMissing(set.Products)
            : set is { Origin: SetOrigin.Shown, Degree.Direction: not 0 } && (set.IsChoice || set.Products.Count > 2) ? new Picked(contest, set, found.Now)
            : new ComparedOn(contest, set.AsksWhether);
    }

    private static SetOutcome? Pick(AskedSet set, string field, DateTimeOffset now)
    {
        var contest = new Contest(field, Values(set, field, now), set.Degree);
        return contest.Winners.Count == 0 && contest.Listed.Count > MostTold ? new SetFactMissing([.. set.Products.Take(MostTold)], field)
            : contest.Ranked.Count + contest.Unranked.Count > 0 ? new Picked(contest, set, now) : null;
    }

    /// <summary>"Are they all waterproof" asks for one thing, and is not answered by what else differs.</summary>
    private static bool IsQuestion(AskedSet set, Findings found) =>
        set is { Origin: SetOrigin.Shown, Degree: null, Facts.Count: > 0 } && found.Understanding.Intent == IntentNames.ProductQuestion && !MessageParts.Compares(found.Text);

    /// <summary>No fact says which is better or more: then what differs is told, and no winner.</summary>
    private static SetOutcome Everything(AskedSet set, Findings found) =>
        new Compared(set.Products, AttributeDifferences.Of([.. set.Products.Select(product => product.Attributes)]), set.Degree, found.Now);

    /// <summary>The attribute that is surely meant, the one that most of the products have first.</summary>
    private static string? Field(AskedSet set, AnsweringThresholds thresholds) => set.Degree switch
    {
        { IsPrice: true } => AskableFacts.Price,
        { Direction: 0 } => null,
        _ => set.Facts.Where(fact => fact.Confidence >= (set.Degree is null ? thresholds.Fact : thresholds.Measured) && fact.Fact.Field != AskableFacts.Availability && (set.Degree is null || DegreeField.Fits(set.Degree, fact.Fact)))
            .GroupBy(fact => fact.Fact.Field, StringComparer.OrdinalIgnoreCase).MaxBy(same => same.Sum(fact => fact.Confidence))?.Key,
    };

    private static List<ListedValue> Values(AskedSet set, string field, DateTimeOffset now) =>
        [.. set.Products.Select(product => field == AskableFacts.Price && !product.Attributes.Any(attribute => attribute.Name == field) ? PriceOf(product, set.Degree, now) : ValueOf(product, field))];

    private static ListedValue ValueOf(Product product, string field) =>
        AskableFacts.Of(product).FirstOrDefault(attribute => attribute.Name.Equals(field, StringComparison.OrdinalIgnoreCase)) is { } attribute
            ? new ListedValue(product, attribute.Value, ValueRange.Of(attribute.Name, attribute.Value), [new Fact(product.Id, attribute.Name, attribute.Value, "attribute")])
            : new ListedValue(product, "", null, []);

    /// <summary>The cheapest starts lowest, the most expensive goes up highest.</summary>
    private static ListedValue PriceOf(Product product, Degree? degree, DateTimeOffset now)
    {
        var prices = product.Variants.Select(variant => variant.Offer.PriceAt(now)).OrderBy(price => price.MinorUnits).ToList();
        var price = degree is { Direction: > 0 } ? prices[^1] : prices[0];
        return new ListedValue(product, MoneyWords.Say(price), new ValueRange(price.MinorUnits, price.MinorUnits, price.Currency), OfferFacts.OfPrice(product, product.Variants, now))
        {
            End = prices[0] == prices[^1] ? PriceEnd.Only : price == prices[0] ? PriceEnd.Lowest : PriceEnd.Highest,
        };
    }
}
