using System.Globalization;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Knowledge;

/// <summary>Shows what looks wrong in a catalog. It looks at one product after the other and keeps the worst of each kind. Not thread-safe.</summary>
public sealed class SuspicionFinder
{
    private const double NearlyAll = 0.95;
    private const int LongestShown = 60;

    private readonly KindReader _reader;
    private readonly KindNumbers _usual;
    private readonly TitleCounts _titles;
    private readonly Dictionary<string, AttributeProfile> _numbers;
    private readonly Dictionary<string, AttributeProfile> _strict;
    private readonly Dictionary<SuspicionKind, SuspicionList> _found = [];

    internal SuspicionFinder(KindReader reader, CatalogProfile profile, KindNumbers usual, TitleCounts titles)
    {
        (_reader, _usual, _titles) = (reader, usual, titles);
        _numbers = KindNumbers.ByName(profile);
        _strict = profile.Attributes.Where(IsStrict).ToDictionary(attribute => attribute.Name);
    }

    /// <summary>What was found so far, the most serious ways first.</summary>
    public IReadOnlyList<SuspicionGroup> Found => [.. _found.OrderBy(kind => kind.Key).Select(kind => new SuspicionGroup(kind.Key, kind.Value.Products, kind.Value.Examples))];

    /// <summary>Looks at a product; each product once.</summary>
    public void Observe(Product product)
    {
        ObserveGaps(product);
        ObserveTexts(product);
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

    private void ObserveGaps(Product product)
    {
        Add(product.ImageLink.Length == 0, SuspicionKind.NoImage, product, "It has no picture: add an image link, shoppers see it beside every answer.");
        Add(product.Description.Length == 0, SuspicionKind.NoDescription, product, "It has no description: many questions are answered from there.");
        Add(product.Variants.Any(variant => variant.Offer.Price.MinorUnits == 0), SuspicionKind.NoPrice, product, "Its price is 0: give the price that shoppers pay.");
        Add(product.Variants.Any(variant => variant.Offer.Availability == Availability.Unknown), SuspicionKind.NoAvailability, product, "The feed does not say whether it is in stock, so it is not sold: fill availability.");
        var same = _titles.Of(product.Title);
        Add(same > 1, SuspicionKind.SameTitle, product, $"{same} products have this title: tell them apart by colour, size or model, so that a shopper can name one.", same);
    }

    private void ObserveTexts(Product product)
    {
        foreach (var (name, text) in product.Attributes.Select(fact => (fact.Name, fact.Value)).Prepend(("Description", product.Description)).Prepend(("Title", product.Title)))
        {
            if (BrokenText.In(text) is { } piece)
            {
                Add(true, SuspicionKind.BrokenCharacters, product, $"{AttributeLabel.Of(name)} holds broken characters near '{piece}': save the feed as UTF-8.");
            }
        }
    }

    private void ObserveForms(Product product)
    {
        foreach (var fact in product.Attributes.Where(fact => _strict.TryGetValue(fact.Name, out var attribute) && !Fits(attribute.Type, fact.Value)))
        {
            var attribute = _strict[fact.Name];
            var usual = attribute.Type == AttributeType.Number ? $"a number such as {attribute.Values[0].Value}" : "yes or no";
            Add(true, SuspicionKind.OtherForm, product, $"{attribute.Label} is '{Shown(fact.Value)}', where other products have {usual}.", attribute.Products);
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
                var sentence = $"{label} is {Written(number)} {unit}".TrimEnd() + $"; for '{kind}' about {Written(off.Middle)} is usual. Check the {(price ? "decimal point and the currency" : "number and its unit")}.";
                Add(true, price ? SuspicionKind.PriceFarOff : SuspicionKind.NumberFarOff, product, sentence, off.Factor);
            }
        }
    }

    private void Add(bool wrong, SuspicionKind kind, Product product, string sentence, double severity = 0)
    {
        if (wrong)
        {
            (_found.TryGetValue(kind, out var list) ? list : _found[kind] = new SuspicionList()).Add(product.Id, product.Title, sentence, severity);
        }
    }

    private static string Shown(string value) => value.Length <= LongestShown ? value : value[..LongestShown] + "…";

    private static string Written(double number) => number.ToString(number >= 1000 ? "#,0" : "0.###", CultureInfo.InvariantCulture);
}
