using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;
using ProductQA.Search.Facets;
using ProductQA.Search.Queries;

namespace ProductQA.Api.Answering;

/// <summary>What a search found.</summary>
/// <param name="Search">What was searched for.</param>
public sealed record Searched(OpenSearch Search)
{
    /// <summary>What fits, best first; where nothing fits, what comes nearest.</summary>
    public IReadOnlyList<Match> Matches { get; init; } = [];

    /// <summary>What can be bought instead, where nothing of the matches can.</summary>
    public IReadOnlyList<Match> Instead { get; init; } = [];

    /// <summary>The thing in the shopper's words, as corrected: "laptop bag"; nothing where they name no thing that the catalog has.</summary>
    public string? Thing { get; init; }

    /// <summary>Words that were typed otherwise.</summary>
    public IReadOnlyList<string> Corrected { get; init; } = [];

    /// <summary>Conditions that nothing fulfils.</summary>
    public IReadOnlyList<Constraint> Relaxed { get; init; } = [];

    /// <summary>Choices that nothing fulfils.</summary>
    public IReadOnlyList<Choice> GivenUp { get; init; } = [];

    /// <summary>The question that would narrow it best, if one is worth asking.</summary>
    public Facet? Facet { get; init; }

    /// <summary>Whether more fits than was looked at.</summary>
    public bool HasMore { get; init; }

    /// <summary>Whether the message narrowed the search before it.</summary>
    public bool IsNarrowing { get; init; }

    /// <summary>Whether everything that was asked for is fulfilled.</summary>
    public bool Fits => Relaxed.Count == 0 && GivenUp.Count == 0 && Matches is [{ Missing.Count: 0 }, ..];
}

/// <summary>A product that was found, with those of its variants that fit.</summary>
/// <param name="Product">The product.</param>
/// <param name="Facts">What of it answers the search.</param>
/// <param name="Missing">Words of the search that it says nowhere.</param>
public sealed record Match(Product Product, IReadOnlyList<ProductAttribute> Facts, IReadOnlyList<string> Missing)
{
    /// <summary>Facts that deny what is missing: "Waterproof: No".</summary>
    public IReadOnlyList<ProductAttribute> Against { get; init; } = [];

    public bool IsSellable => Product.Variants.Any(variant => variant.Offer.IsSellable);
}
