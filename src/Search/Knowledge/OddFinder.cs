using System.Globalization;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>Finds what does not fit the rest of the catalog: numbers far off, values of another form, titles that stand twice. It needs what was learned, so it looks at the sample.</summary>
internal sealed class OddFinder
{
    private const double NearlyAll = 0.95;
    private const int LongestShown = 60;

    private readonly KindReader _reader;
    private readonly KindNumbers _usual;
    private readonly TitleCounts _titles;
    private readonly Dictionary<string, AttributeProfile> _numbers;
    private readonly Dictionary<string, AttributeProfile> _strict;
    private readonly SuspicionLists _found = new();

    public OddFinder(KindReader reader, CatalogProfile profile, KindNumbers usual, TitleCounts titles)
    {
        (_reader, _usual, _titles) = (reader, usual, titles);
        _numbers = KindNumbers.ByName(profile);
        _strict = profile.Attributes.Where(IsStrict).ToDictionary(attribute => attribute.Name);
    }

    public IEnumerable<SuspicionGroup> Groups => _found.Groups;

    public void Observe(Product product)
    {
        ObserveTitle(product);
        ObserveForms(product);
        if (_reader.KindOf(product) is { } kind)
        {
            ObserveNumbers(product, kind.Phrase);
        }
    }

    // A value that contradicts the type is telling only where nearly all values have it.
    private static bool IsStrict(AttributeProfile attribute) =>
        attribute.Products >= 20 && attribute.Type is AttributeType.Number or AttributeType.YesNo
        && attribute.Values.Where(value => Fits(attribute.Type, value.Value)).Sum(value => value.Products) >= NearlyAll * attribute.Values.Sum(value => value.Products);

    private static bool Fits(AttributeType type, string value) => ReadValue.Of(value).Form switch
    {
        ValueForm.Nothing => true,
        ValueForm.Number => type == AttributeType.Number,
        ValueForm.YesNo => type == AttributeType.YesNo,
        _ => false,
    };

    private void ObserveTitle(Product product)
    {
        if (_titles.Of(product.Title) is > 1 and var same)
        {
            _found.Add(SuspicionKind.SameTitle, product, $"{same} products have this title: tell them apart by colour, size or model, so that a shopper can name one.", same);
        }
    }

    private void ObserveForms(Product product)
    {
        foreach (var fact in product.Attributes.Where(fact => _strict.TryGetValue(fact.Name, out var attribute) && !Fits(attribute.Type, fact.Value)))
        {
            var attribute = _strict[fact.Name];
            var usual = attribute.Type == AttributeType.Number ? $"a number such as {attribute.Values[0].Value}" : "yes or no";
            _found.Add(SuspicionKind.OtherForm, product, $"{attribute.Label} is '{Shown(fact.Value)}', where other products have {usual}.", attribute.Products);
        }
    }

    private void ObserveNumbers(Product product, string kind)
    {
        foreach (var (name, number) in KindNumbers.Numbers(product, _numbers))
        {
            if (_usual.FarOff(kind, name, number) is { } off)
            {
                var price = name.StartsWith(KindNumbers.Price, StringComparison.Ordinal);
                var (label, unit) = price ? ("The price", name[KindNumbers.Price.Length..]) : (_numbers[name].Label, _numbers[name].Unit);
                var sentence = $"{label} is {Written(number, unit)}; for '{kind}' about {Written(off.Middle, unit)} is usual. Check the {(price ? "decimal point and the currency" : "number and its unit")}.";
                _found.Add(price ? SuspicionKind.PriceFarOff : SuspicionKind.NumberFarOff, product, sentence, off.Factor);
            }
        }
    }

    private static string Shown(string value) => value.Length <= LongestShown ? value : value[..LongestShown] + "…";

    private static string Written(double number, string unit) => (number.ToString(number >= 1000 ? "#,0" : "0.###", CultureInfo.InvariantCulture) + " " + unit).TrimEnd();
}
