using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Answering;

/// <summary>Several products that a message compares, or out of which it wants the first: "a or b, which is lighter", "your lightest laptop".</summary>
/// <param name="Products">The products, in the order named, shown or found; two or more.</param>
/// <param name="Origin">Where they come from.</param>
public sealed record AskedSet(IReadOnlyList<Product> Products, SetOrigin Origin)
{
    /// <summary>The words that they were searched by; empty for others.</summary>
    public string Thing { get; init; } = "";

    /// <summary>The search that found them; nothing for others.</summary>
    public OpenSearch? Search { get; init; }

    /// <summary>Whether more fits the search than was looked at.</summary>
    public bool HasMore { get; init; }

    /// <summary>What is asked to be more or less; nothing for a comparison of everything.</summary>
    public Degree? Degree { get; init; }

    /// <summary>Facts of the first of the products that may be meant, in no order.</summary>
    public IReadOnlyList<RankedFact> Facts { get; init; } = [];

    /// <summary>Products of which one was named, but not clearly; empty where all is clear.</summary>
    public IReadOnlyList<Product> Unclear { get; init; } = [];

    /// <summary>One of them is to be chosen: "the bigger one".</summary>
    public bool IsChoice { get; init; }

    /// <summary>Asked for yes or no: whether the first is more than the second.</summary>
    public bool AsksWhether { get; init; }
}

/// <summary>Where a set of products comes from.</summary>
public enum SetOrigin
{
    /// <summary>The message names them.</summary>
    Named,

    /// <summary>They were shown or talked about just before.</summary>
    Shown,

    /// <summary>The message names a kind of thing.</summary>
    Searched,
}

/// <summary>The fact told last, which the message wants in a unit: "in inches?".</summary>
public sealed record Recalled(Product Product, Fact Fact, MeasureUnit Unit);
