using System.Globalization;
using ProductQA.Search.Evidence;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Answering;

/// <summary>A quotation as a fact with its source: "document:NAME#page=12", or "description".</summary>
public static class PassageSource
{
    public static Fact Fact(Quotation quotation)
    {
        var passage = quotation.Passage;
        var heading = passage.Heading.Split(" > ")[^1];
        return new Fact(passage.ProductId, heading.Length > 0 ? heading : passage.IsDescription ? "Description" : passage.Source, quotation.Text, Source(passage));
    }

    private static string Source(Passage passage) => passage switch
    {
        { IsDescription: true } => "description",
        { Page: > 0 } => string.Create(CultureInfo.InvariantCulture, $"document:{passage.Source}#page={passage.Page}"),
        _ => "document:" + passage.Source,
    };
}
