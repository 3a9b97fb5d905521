using Lucene.Net.Index;
using Lucene.Net.Search;
using ProductQA.Search.Indexing;
using ProductQA.Search.Text;

namespace ProductQA.Search.Queries;

/// <summary>A condition as a query of the index. Only a product that says so fulfils it: one that says nothing does not.</summary>
internal static class ConstraintQuery
{
    public static Query Of(Constraint constraint) => constraint switch
    {
        PriceConstraint price => NumericRangeQuery.NewInt64Range(IndexFields.Price, price.Minimum, price.Maximum, minInclusive: true, maxInclusive: true),
        YesNoConstraint yesNo => new TermQuery(new Term(IndexFields.Fact, FactTerms.YesNo(yesNo.Attribute, yesNo.Wanted))),
        NumberConstraint number => Of(number),
        _ => throw new ArgumentException($"There is no query for {constraint.GetType().Name}.", nameof(constraint)),
    };

    /// <summary>Products that say the opposite, as a fact or in the title: they are not shown even where the condition is given up.</summary>
    public static Query Opposite(YesNoConstraint unwanted)
    {
        var any = new BooleanQuery { { new TermQuery(new Term(IndexFields.Fact, FactTerms.YesNo(unwanted.Attribute, !unwanted.Wanted))), Occur.SHOULD } };
        var title = new PhraseQuery();
        foreach (var token in CatalogText.Tokens(unwanted.Attribute))
        {
            title.Add(new Term(IndexFields.Title, Stemmer.Stem(token)));
        }

        any.Add(title, Occur.SHOULD);
        return any;
    }

    private static BooleanQuery Of(NumberConstraint number)
    {
        var any = new BooleanQuery { { Range(number, "", number.Factor), Occur.SHOULD } };
        foreach (var unit in Measures.SameQuantity(number.Unit))
        {
            any.Add(Range(number, unit, Measures.Factor(number.Unit, unit)!.Value), Occur.SHOULD);
        }

        return any;
    }

    private static TermRangeQuery Range(NumberConstraint number, string unit, double factor) => TermRangeQuery.NewStringRange(
        IndexFields.Fact,
        FactTerms.Number(number.Attribute, unit, (number.Minimum ?? double.MinValue) * factor),
        FactTerms.Number(number.Attribute, unit, (number.Maximum ?? double.MaxValue) * factor),
        includeLower: true,
        includeUpper: true);
}
