namespace ProductQA.Api.Answering;

/// <summary>What a message wants of the cart.</summary>
public abstract record CartWish
{
    private CartWish()
    {
    }

    /// <summary>"What's in my cart".</summary>
    public sealed record Show : CartWish;

    /// <summary>"Empty it".</summary>
    public sealed record Empty : CartWish;

    /// <summary>"Check out".</summary>
    public sealed record CheckOut : CartWish;

    /// <summary>"Add the charger too".</summary>
    public sealed record Add : CartWish;

    /// <summary>"Make it three", "change the mug to 2"; none: "remove the case".</summary>
    /// <param name="Item">The words that name the line.</param>
    /// <param name="Pieces">0 to 99.</param>
    public sealed record Count(string Item, int Pieces) : CartWish;

    /// <summary>"Cancel my order".</summary>
    public sealed record CancelOrder : CartWish;
}
