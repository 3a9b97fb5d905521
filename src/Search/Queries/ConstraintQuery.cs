using Lucene.Net.Search;
using Lucene.Net.Index;
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

    private static BooleanQuery Of(NumberConstraint number)
    {
        var any = new BooleanQuery();
        foreach (var attribute in number.Attributes)
        {
            any.Add(Range(number, attribute.Name, "", attribute.Factor), Occur.SHOULD);
            foreach (var unit in Measures.SameQuantity(number.Unit))
            {
                any.Add(Range(number, attribute.Name, unit, Measures.Factor(number.Unit, unit)!.Value), Occur.SHOULD);
            }
        }

        return any;
    }

    private static TermRangeQuery Range(NumberConstraint number, string attribute, string unit, double factor) => TermRangeQuery.NewStringRange(
        IndexFields.Fact,
        FactTerms.Number(attribute, unit, (number.Minimum ?? double.MinValue) * factor),
        FactTerms.Number(attribute, unit, (number.Maximum ?? double.MaxValue) * factor),
        includeLower: true,
        includeUpper: true);
}
