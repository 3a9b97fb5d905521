using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Facets;

/// <summary>The order in which answers are offered: numbers and sizes from small to large, others as they came.</summary>
internal static class ValueOrder
{
    private static readonly string[] Sizes = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "2XL", "XXXL", "3XL", "4XL", "5XL"];

    public static IReadOnlyList<FacetValue> Of(List<FacetValue> values)
    {
        if (values.TrueForAll(value => value.Choice.Maximum is not null))
        {
            return [.. values.OrderBy(value => value.Choice.Maximum!.Value.MinorUnits)];
        }

        if (values.TrueForAll(value => Size(value) >= 0))
        {
            return [.. values.OrderBy(Size)];
        }

        var numbers = values.ConvertAll(value => ReadValue.Of(value.Choice.Value));
        return numbers.TrueForAll(number => number.Form == ValueForm.Number) ? [.. values.OrderBy(value => InUnitOf(numbers[0], value) ?? double.MaxValue)] : values;
    }

    private static double? InUnitOf(ReadValue first, FacetValue value) => UnitScale.In(ReadValue.Of(value.Choice.Value), first.Unit);

    private static int Size(FacetValue value) => Array.IndexOf(Sizes, value.Choice.Value.ToUpperInvariant());
}
