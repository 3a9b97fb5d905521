namespace ProductQA.Search.Knowledge;

/// <summary>Something of a product that looks wrong.</summary>
/// <param name="ProductId">The merchant's id of the product.</param>
/// <param name="Title">Its title.</param>
/// <param name="Sentence">What looks wrong and what to do, for the merchant.</param>
public sealed record Suspicion(string ProductId, string Title, string Sentence);

/// <summary>What looks wrong in one way.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Products">Number of products, 1 or more. Numbers and forms that are off are looked for in at most 20,000 products.</param>
/// <param name="Examples">The worst of them, the worst first, at most 100.</param>
public sealed record SuspicionGroup(SuspicionKind Kind, int Products, IReadOnlyList<Suspicion> Examples);

/// <summary>Ways in which a product can look wrong.</summary>
public enum SuspicionKind
{
    /// <summary>A price ten times and more off what such products cost.</summary>
    PriceFarOff,

    /// <summary>A number ten times and more off what such products have, as a slip of the unit makes it.</summary>
    NumberFarOff,

    /// <summary>A value of another form than the attribute's other values.</summary>
    OtherForm,

    /// <summary>Characters that were broken on the way into the feed.</summary>
    BrokenCharacters,

    /// <summary>A title that other products have too.</summary>
    SameTitle,

    /// <summary>No picture.</summary>
    NoImage,

    /// <summary>A price of nothing.</summary>
    NoPrice,

    /// <summary>The feed does not say whether it can be bought.</summary>
    NoAvailability,

    /// <summary>No description.</summary>
    NoDescription,
}
