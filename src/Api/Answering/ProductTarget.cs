using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>Which product a message speaks of.</summary>
public abstract record ProductTarget
{
    private ProductTarget()
    {
    }

    /// <summary>The message names it.</summary>
    public sealed record Named(Product Product) : ProductTarget;

    /// <summary>The message names none; the conversation is about this one.</summary>
    public sealed record InFocus(Product Product) : ProductTarget;

    /// <summary>The message fits several equally well.</summary>
    public sealed record Several(IReadOnlyList<Product> Products) : ProductTarget
    {
        /// <summary>Whether the message points at what was shown ("the other one" of three).</summary>
        public bool IsPointed { get; init; }

        /// <summary>Whether it speaks of all of them ("the first two"), and does not choose.</summary>
        public bool IsTogether { get; init; }
    }

    /// <summary>The message names one that the catalog does not have.</summary>
    public sealed record Unknown(string Words) : ProductTarget;

    /// <summary>Neither the message nor the conversation names one.</summary>
    public sealed record None : ProductTarget;

    /// <summary>The one product, where there is just one.</summary>
    public Product? One => this switch
    {
        Named named => named.Product,
        InFocus focus => focus.Product,
        _ => null,
    };
}
