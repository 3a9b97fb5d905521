using ProductQA.Search.Catalog;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Facets;

/// <summary>What a search is narrowed by: a value of an attribute or option, a maker, or a price.</summary>
/// <param name="Field">Name of the attribute or option as the catalog writes it, or <see cref="Brand"/> or <see cref="Price"/>.</param>
/// <param name="Value">The value as the catalog writes it; empty for a price.</param>
public sealed record Choice(string Field, string Value)
{
    /// <summary>The field of a maker.</summary>
    public const string Brand = "Brand";

    /// <summary>The field of a price.</summary>
    public const string Price = "Price";

    /// <summary>Lowest price, inclusive; absent: open, or no price at all.</summary>
    public Money? Minimum { get; init; }

    /// <summary>Highest price, inclusive; absent: open, or no price at all.</summary>
    public Money? Maximum { get; init; }

    /// <summary>A price between two bounds, one of which may be absent.</summary>
    public static Choice OfPrice(Money? minimum, Money? maximum) => new(Price, "") { Minimum = minimum, Maximum = maximum };

    /// <summary>The product with only those variants that fulfil all choices, by the prices of a moment; nothing where none does.</summary>
    public static Product? Narrow(Product product, IReadOnlyCollection<Choice> choices, DateTimeOffset at)
    {
        if (choices.Count == 0)
        {
            return product;
        }

        var fitting = product.Variants.Where(variant => choices.All(choice => choice.Fits(product, variant, at))).ToList();
        return fitting.Count == 0 ? null : product with { Variants = fitting };
    }

    /// <summary>Whether a variant of the product fulfils the choice, by the prices of a moment.</summary>
    public bool Fits(Product product, DateTimeOffset at) => product.Variants.Any(variant => Fits(product, variant, at));

    private bool Fits(Product product, Variant variant, DateTimeOffset at) =>
        Minimum is null && Maximum is null
            ? ProductValues.Of(product with { Variants = [variant] }).Where(fact => IsField(fact.Key)).SelectMany(fact => fact).Any(IsValue) || (IsField(Brand) && IsValue(product.Brand))
            : IsWithin(variant.Offer.PriceAt(at));

    private bool IsWithin(Money price) => (Minimum is not { } low || AtLeast(price, low)) && (Maximum is not { } high || AtLeast(high, price));

    private static bool AtLeast(Money money, Money least) => money.Currency == least.Currency && money.MinorUnits >= least.MinorUnits;

    private bool IsField(string name) => name.Equals(Field, StringComparison.OrdinalIgnoreCase);

    private bool IsValue(string value) => value.Trim().Equals(Value, StringComparison.OrdinalIgnoreCase);
}
