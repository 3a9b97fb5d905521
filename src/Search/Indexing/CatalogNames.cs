namespace ProductQA.Search.Indexing;

/// <summary>The words by which the catalog calls its things, as of one point in time of the index.</summary>
/// <param name="Terms">Brands, kinds, models and so on, each once, in no order that means anything; of more than <see cref="MostNames"/> those that most products have.</param>
/// <param name="Titles">The titles of all products; of more than <see cref="MostTitles"/> an even sample.</param>
public sealed record CatalogNames(IReadOnlyList<CatalogName> Terms, IReadOnlyList<string> Titles)
{
    /// <summary>Most names that are read back, 200,000: what only one of a million products has is found by the search, not by the understanding.</summary>
    public const int MostNames = 200_000;

    /// <summary>About the most titles that are read back, 50,000.</summary>
    public const int MostTitles = 50_000;
}

/// <summary>A word or phrase of the catalog.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Text">As the feed has it.</param>
public readonly record struct CatalogName(CatalogNameKind Kind, string Text);

/// <summary>What a <see cref="CatalogName"/> names.</summary>
public enum CatalogNameKind
{
    /// <summary>A maker.</summary>
    Brand,

    /// <summary>A kind of product.</summary>
    Kind,

    /// <summary>A model number.</summary>
    Model,

    /// <summary>An attribute.</summary>
    Attribute,

    /// <summary>A value of an attribute or option.</summary>
    Value,

    /// <summary>A value of a colour.</summary>
    Colour,

    /// <summary>A value of a size of the variants.</summary>
    Size,
}
