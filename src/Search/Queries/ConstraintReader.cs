using System.Collections.Frozen;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Knowledge;
using ProductQA.Search.Text;

namespace ProductQA.Search.Queries;

/// <summary>
/// Takes the conditions out of a query's tokens. What a condition is about is decided by the catalog: a number with a unit limits the attributes
/// that are in such a unit, a bare number the attribute that is named behind it, else the price.
/// </summary>
internal sealed class ConstraintReader(CatalogProfile? profile, CatalogQuery query)
{
    private const int LongestName = 3;

    private static readonly FrozenSet<string> CurrencyWords = FrozenSet.Create("dollar", "dollars", "usd", "buck", "bucks", "eur", "euro", "euros", "gbp", "quid");

    private static readonly FrozenSet<string> Without = FrozenSet.Create("without", "no");

    /// <summary>The conditions; their tokens are taken out of <paramref name="tokens"/>.</summary>
    public List<Constraint> Take(List<string> tokens)
    {
        var found = new List<Constraint>();
        for (var at = 0; at < tokens.Count;)
        {
            if ((Limit(tokens, at) ?? Absence(tokens, at)) is not { } read)
            {
                at++;
                continue;
            }

            tokens.RemoveRange(at, read.Length);
            if (read.Constraint is not null)
            {
                found.Add(read.Constraint);
            }
        }

        return query.MinimumPrice is null && query.MaximumPrice is null ? found : [.. found.Where(one => one is not PriceConstraint), Given(found)];
    }

    // What the caller knows of the price counts more than what was read here.
    private PriceConstraint Given(List<Constraint> found) =>
        new(found.OfType<PriceConstraint>().FirstOrDefault()?.Said ?? "in that price range", query.MinimumPrice, query.MaximumPrice);

    private Taken? Limit(List<string> tokens, int at)
    {
        if (Bound.At(tokens, at) is not { } bound)
        {
            return null;
        }

        if (bound.Unit.Length > 0)
        {
            return Measure(tokens, bound);
        }

        var hasCurrency = bound.End < tokens.Count && CurrencyWords.Contains(tokens[bound.End]);
        return !hasCurrency && Counted(tokens, bound) is { } counted ? counted
            : Price(bound) is { } price ? new Taken(price, bound.Tokens + (hasCurrency ? 1 : 0))
            : null;
    }

    private PriceConstraint? Price(Bound bound)
    {
        var (minimum, maximum) = (Minor(bound.Minimum), Minor(bound.Maximum));
        return minimum is null && maximum is null ? null : new PriceConstraint(bound.Said, minimum, maximum);
    }

    private long? Minor(double? amount) =>
        amount is { } value and < 1e12 ? Money.FromAmount(Math.Round((decimal)value, Money.Decimals(query.Currency)), query.Currency)?.MinorUnits : null;

    private Taken? Measure(List<string> tokens, Bound bound)
    {
        var fitting = Numbers().Where(attribute => Measures.Factor(bound.Unit, attribute.Unit) is not null).ToList();
        var (named, length) = Named(tokens, bound.End, fitting);
        return (named ?? Nearest(fitting, bound)) is not { } attribute ? Lead(bound) : new Taken(
            new NumberConstraint(Said(tokens, bound, length), bound.Minimum, bound.Maximum, bound.Unit, attribute.Name, Measures.Factor(bound.Unit, attribute.Unit)!.Value),
            bound.Tokens + length);
    }

    // "At least 8 GB" alone: of the attributes in gigabytes the one whose usual numbers are nearest, as people limit what they know the size of.
    private static AttributeProfile? Nearest(List<AttributeProfile> fitting, Bound bound)
    {
        var rare = fitting.Select(attribute => attribute.Products).DefaultIfEmpty().Max() / 10;
        return fitting.Where(attribute => attribute.Products >= rare && attribute.Median > 0)
            .MinBy(attribute => Math.Abs(Math.Log((bound.Minimum ?? bound.Maximum!.Value) * Measures.Factor(bound.Unit, attribute.Unit)!.Value / attribute.Median!.Value)));
    }

    private Taken? Counted(List<string> tokens, Bound bound)
    {
        var (named, length) = Named(tokens, bound.End, [.. Numbers().Where(attribute => attribute.Unit.Length == 0)]);
        return named is null ? null : new Taken(new NumberConstraint(Said(tokens, bound, length), bound.Minimum, bound.Maximum, "", named.Name, 1), bound.Tokens + length);
    }

    // No attribute is in such a unit: the number stays as a word.
    private static Taken? Lead(Bound bound) => bound.LeadLength > 0 ? new Taken(null, bound.LeadLength) : null;

    private IEnumerable<AttributeProfile> Numbers() => profile?.Attributes.Where(attribute => attribute.Type == AttributeType.Number) ?? [];

    // The attribute whose name has all of the next words, or words that mean the same, as many words as possible; of several the one that most products have.
    private static (AttributeProfile? Named, int Length) Named(List<string> tokens, int at, List<AttributeProfile> among)
    {
        for (var length = Math.Min(LongestName, tokens.Count - at); length > 0; length--)
        {
            var names = Names(string.Join(' ', tokens.GetRange(at, length)));
            if (among.Where(attribute => names.Exists(name => name.All(EvidenceText.StemsOf(attribute.Name).Contains))).MaxBy(attribute => attribute.Products) is { } named)
            {
                return (named, length);
            }
        }

        return (null, 0);
    }

    private static List<string[]> Names(string phrase)
    {
        var stems = EvidenceText.StemsOf(phrase);
        return [stems, .. AttributeLexicon.Default.Targets(string.Join(' ', stems)).Select(target => target.Stems)];
    }

    // What is not wanted is never looked for, even where no attribute tells of it.
    private Taken? Absence(List<string> tokens, int at)
    {
        if (!Without.Contains(tokens[at]))
        {
            return null;
        }

        for (var length = Math.Min(LongestName, tokens.Count - at - 1); length > 0; length--)
        {
            var words = tokens.GetRange(at + 1, length).ConvertAll(Stemmer.Stem);
            if (profile?.Attributes.FirstOrDefault(attribute => attribute.Type == AttributeType.YesNo && NameOf(attribute).SequenceEqual(words)) is { } attribute)
            {
                return new Taken(new YesNoConstraint("without " + string.Join(' ', tokens.GetRange(at + 1, length)), attribute.Name, Wanted: false), length + 1);
            }
        }

        return tokens[at] == "without" ? new Taken(null, Math.Min(2, tokens.Count - at)) : null;
    }

    private static List<string> NameOf(AttributeProfile attribute) => CatalogText.Tokens(attribute.Name).ConvertAll(Stemmer.Stem);

    private static string Said(List<string> tokens, Bound bound, int named) =>
        string.Join(' ', tokens.GetRange(bound.End, named).Prepend(bound.Said));

    /// <summary>What was read: a condition, or nothing where the catalog has no such attribute, and the number of tokens that it takes away.</summary>
    private sealed record Taken(Constraint? Constraint, int Length);
}
