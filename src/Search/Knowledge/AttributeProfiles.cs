using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>The attributes of a catalog: fill and values as counted, units and ranges of numbers from the sample.</summary>
internal static class AttributeProfiles
{
    private const int MostValues = 200;

    public static List<AttributeProfile> Of(AttributeCounters counters, IReadOnlyList<Product> sample)
    {
        var attributes = counters.All.Where(counter => counter.Value.Products > 0).Select(counter => Counted(counter.Key, counter.Value)).ToList();
        var numbers = attributes.Where(attribute => attribute.Type == AttributeType.Number).ToDictionary(attribute => attribute.Name);
        var learned = LearnedUnits.Of(sample, numbers.Where(attribute => attribute.Value.Unit.Length == 0).Select(attribute => attribute.Key).ToHashSet());
        var ranges = Ranges(sample, numbers);
        return [.. attributes.Select(attribute => Completed(attribute, learned, ranges))
            .OrderByDescending(attribute => attribute.Products).ThenBy(attribute => attribute.Name, StringComparer.Ordinal)];
    }

    private static AttributeProfile Counted(string name, AttributeCounter counter)
    {
        var common = counter.Most(MostValues);
        var type = AttributeTypes.Of(counter, common);
        return new AttributeProfile
        {
            Name = name,
            Label = AttributeLabel.Of(name),
            Type = type,
            Unit = type == AttributeType.Number ? counter.Unit() : "",
            Products = counter.Products,
            Distinct = counter.Distinct,
            Values = common,
        };
    }

    private static AttributeProfile Completed(AttributeProfile attribute, Dictionary<string, string> learned, Dictionary<string, NumberRange> ranges)
    {
        var unit = learned.GetValueOrDefault(attribute.Name, attribute.Unit);
        return ranges.TryGetValue(attribute.Name, out var range)
            ? attribute with { Unit = unit, Minimum = range.Minimum, Median = range.Median, Maximum = range.Maximum }
            : attribute with { Unit = unit };
    }

    private static Dictionary<string, NumberRange> Ranges(IReadOnlyList<Product> sample, Dictionary<string, AttributeProfile> attributes)
    {
        var numbers = new Dictionary<string, List<double>>();
        foreach (var fact in sample.SelectMany(ProductValues.Of).Where(fact => attributes.ContainsKey(fact.Key)))
        {
            var list = numbers.TryGetValue(fact.Key, out var known) ? known : numbers[fact.Key] = [];
            list.AddRange(fact.Select(value => UnitScale.In(ReadValue.Of(value), attributes[fact.Key].Unit)).OfType<double>());
        }

        return numbers.Select(attribute => (attribute.Key, Range: NumberRange.Of(attribute.Value))).Where(attribute => attribute.Range is not null).ToDictionary(attribute => attribute.Key, attribute => attribute.Range!);
    }
}
