using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// What is usual for the numbers of a kind of product: the middle of their logarithms and the middle distance from it, which a few wrong
/// values do not move. A number is far off where it is at least ten times too large or too small and also far outside the usual spread.
/// </summary>
internal sealed class KindNumbers
{
    /// <summary>Stands for the price among the attributes' names.</summary>
    public const string Price = "\0price";

    private const int FewestProducts = 8;
    private const double TenTimes = 1;
    private const double FarOutside = 6;
    private const double SmallestSpread = 0.02;

    // Makes the middle distance comparable with a standard deviation.
    private const double Normal = 1.4826;

    private readonly Dictionary<(string Kind, string Name), Usual> _usual = [];

    public static KindNumbers Of(IReadOnlyList<Product> sample, KindReader reader, CatalogProfile profile)
    {
        var logs = new Dictionary<(string, string), List<double>>();
        var attributes = ByName(profile);
        foreach (var product in sample)
        {
            if (reader.KindOf(product) is { } kind)
            {
                foreach (var (name, number) in Numbers(product, attributes))
                {
                    (logs.TryGetValue((kind.Phrase, name), out var list) ? list : logs[(kind.Phrase, name)] = []).Add(Math.Log10(number));
                }
            }
        }

        var numbers = new KindNumbers();
        foreach (var (key, list) in logs.Where(list => list.Value.Count >= FewestProducts))
        {
            numbers._usual[key] = Usual.Of(list);
        }

        return numbers;
    }

    public static Dictionary<string, AttributeProfile> ByName(CatalogProfile profile) =>
        profile.Attributes.Where(attribute => attribute.Type == AttributeType.Number).ToDictionary(attribute => attribute.Name);

    /// <summary>A product's numbers above zero, by attribute and in the attribute's unit, and its price by currency.</summary>
    public static IEnumerable<(string Name, double Number)> Numbers(Product product, Dictionary<string, AttributeProfile> attributes) => product.Attributes
        .Where(fact => attributes.ContainsKey(fact.Name))
        .Select(fact => (fact.Name, Number: UnitScale.In(ReadValue.Of(fact.Value), attributes[fact.Name].Unit) ?? 0))
        .Concat(product.Variants.Take(1).Select(variant => (Name: Price + variant.Offer.Price.Currency, Number: (double)variant.Offer.Price.Amount)))
        .Where(number => number.Number > 0);

    /// <summary>The usual number of the kind and by which factor this one is off; nothing where it is not far off or too little is known.</summary>
    public (double Middle, double Factor)? FarOff(string kind, string name, double number)
    {
        if (!_usual.TryGetValue((kind, name), out var usual))
        {
            return null;
        }

        var distance = Math.Abs(Math.Log10(number) - usual.Middle);
        return distance >= TenTimes && distance >= FarOutside * Normal * Math.Max(usual.Spread, SmallestSpread)
            ? (Math.Pow(10, usual.Middle), Math.Pow(10, distance))
            : null;
    }

    private sealed record Usual(double Middle, double Spread)
    {
        public static Usual Of(List<double> logs)
        {
            logs.Sort();
            var middle = NumberRange.Middle(logs);
            var distances = logs.ConvertAll(log => Math.Abs(log - middle));
            distances.Sort();
            return new Usual(middle, NumberRange.Middle(distances));
        }
    }
}
