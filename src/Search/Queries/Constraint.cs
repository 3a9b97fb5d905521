namespace ProductQA.Search.Queries;

/// <summary>A condition that a query sets beside its words.</summary>
/// <param name="Said">The condition as a shopper would read it: "under 200", "at least 8 GB", "without touchscreen".</param>
public abstract record Constraint(string Said);

/// <summary>A price between two bounds, in minor units of the shop's currency; an absent bound is open, a present one inclusive.</summary>
public sealed record PriceConstraint(string Said, long? Minimum, long? Maximum) : Constraint(Said);

/// <summary>A number of an attribute between two bounds; an absent bound is open, a present one inclusive.</summary>
/// <param name="Said">The condition in words.</param>
/// <param name="Minimum">Lowest number, in <paramref name="Unit"/>.</param>
/// <param name="Maximum">Highest number, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Short form of the unit: "gb"; empty for a count.</param>
/// <param name="Attribute">Name of the attribute as the catalog writes it.</param>
/// <param name="Factor">What a number in the unit is multiplied by to be in the unit of the attribute's bare numbers, above 0.</param>
public sealed record NumberConstraint(string Said, double? Minimum, double? Maximum, string Unit, string Attribute, double Factor) : Constraint(Said);

/// <summary>A yes or no that one attribute must say.</summary>
/// <param name="Said">The condition in words.</param>
/// <param name="Attribute">Name of the attribute as the catalog writes it.</param>
/// <param name="Wanted">Whether it must be yes.</param>
public sealed record YesNoConstraint(string Said, string Attribute, bool Wanted) : Constraint(Said);

/// <summary>In which order the products are wanted.</summary>
public enum SortWish
{
    /// <summary>The best match first.</summary>
    Relevance,

    /// <summary>The lowest price first.</summary>
    Cheapest,

    /// <summary>The highest price first.</summary>
    MostExpensive,
}
