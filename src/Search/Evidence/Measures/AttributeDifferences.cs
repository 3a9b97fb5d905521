using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence.Measures;

/// <summary>What several products list differently, the most telling first: what all of them list in few words comes before what some lack or tell at length.</summary>
public static class AttributeDifferences
{
    private const int LongestTelling = 32;
    private const int LongestNumber = 6;

    /// <summary>Attributes that differ or that some of the products lack; empty where they list the same.</summary>
    /// <param name="products">The attributes of each product, two products or more.</param>
    public static IReadOnlyList<ComparedAttribute> Of(IReadOnlyList<IReadOnlyList<ProductAttribute>> products)
    {
        ArgumentNullException.ThrowIfNull(products);
        var values = products.Select(attributes => attributes.GroupBy(attribute => attribute.Name, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Value.Trim(), StringComparer.OrdinalIgnoreCase)).ToList();
        return
        [
            .. products.SelectMany(attributes => attributes.Select(attribute => attribute.Name)).Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => new ComparedAttribute(name, values.ConvertAll(own => own.GetValueOrDefault(name))))
                .Where(attribute => !attribute.IsAlike && !IsOuter(attribute.Name))
                .OrderBy(Rank),
        ];
    }

    private static int Rank(ComparedAttribute attribute) =>
        !attribute.IsListedByAll ? 3
        : attribute.Values.Any(IsCode) ? 2
        : attribute.Values.All(value => value!.Length <= LongestTelling) ? 0
        : 1;

    /// <summary>"63903513" tells a shopper nothing.</summary>
    private static bool IsCode(string? value) => value is { Length: > LongestNumber } && value.All(char.IsAsciiDigit);

    private static bool IsOuter(string name) => EvidenceText.StemsOf(name).Any(AttributeLexicon.Default.IsOuter);
}

/// <summary>One attribute of several products.</summary>
/// <param name="Name">Its name as the first of them has it.</param>
/// <param name="Values">The value of each product, in their order; nothing where a product does not list it.</param>
public sealed record ComparedAttribute(string Name, IReadOnlyList<string?> Values)
{
    /// <summary>Whether all of them list it.</summary>
    public bool IsListedByAll => Values.All(value => value is { Length: > 0 });

    /// <summary>Whether all list the same value.</summary>
    public bool IsAlike => Values.All(value => string.Equals(value, Values[0], StringComparison.OrdinalIgnoreCase));
}
