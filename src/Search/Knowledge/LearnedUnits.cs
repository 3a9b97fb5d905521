using System.Globalization;
using ProductQA.Search.Catalog;
using ProductQA.Search.Text;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// Learns the unit of an attribute whose values are bare numbers from how the products' own titles and descriptions write the same
/// number ("4" beside "4GB DDR2"). A unit is taken only where it clearly wins: the text that has a number of this unit mostly has this
/// very number, far more often than the number of another product that has the attribute, and far more often than any other unit.
/// </summary>
internal static class LearnedUnits
{
    private const int FewestMatches = 8;
    private const double FewestOfProducts = 0.025;
    private const int WordIsStricter = 2;
    private const double MostlyMatches = 0.4;
    private const double Lift = 2.5;
    private const double AheadOfSecond = 1.5;
    private const int LongestUnit = 8;
    private const int LongestText = 1000;

    /// <summary>Attributes with their unit's short form.</summary>
    public static Dictionary<string, string> Of(IReadOnlyList<Product> products, IReadOnlySet<string> attributes)
    {
        var found = new Dictionary<string, Dictionary<string, Tally>>();
        var previous = new Dictionary<string, double>();
        var counts = new Dictionary<string, int>();
        foreach (var product in products)
        {
            var numbers = Numbers(product, attributes);
            var measures = numbers.Count == 0 ? [] : Measures(product);
            foreach (var (name, number) in numbers)
            {
                Count(found, name, measures, number, previous.TryGetValue(name, out var other) && other != number ? other : null);
                previous[name] = number;
                counts[name] = counts.GetValueOrDefault(name) + 1;
            }
        }

        return found.Select(attribute => (attribute.Key, Unit: Best(attribute.Key, attribute.Value, counts[attribute.Key]))).Where(attribute => attribute.Unit is not null).ToDictionary(attribute => attribute.Key, attribute => attribute.Unit!);
    }

    private static List<(string Name, double Number)> Numbers(Product product, IReadOnlySet<string> attributes) =>
        [.. product.Attributes.Where(fact => attributes.Contains(fact.Name)).Select(fact => (fact.Name, Read: ReadValue.Of(fact.Value))).Where(fact => fact.Read.Form == ValueForm.Number && fact.Read.Unit.Length == 0).Select(fact => (fact.Name, fact.Read.Number))];

    // Every number of the text with the unit, or the word, behind it.
    private static Dictionary<string, HashSet<double>> Measures(Product product)
    {
        var measures = new Dictionary<string, HashSet<double>>();
        var text = product.Title + " ; " + (product.Description.Length > LongestText ? product.Description[..LongestText] : product.Description);
        var tokens = CatalogText.Tokens(text);
        for (var at = 0; at < tokens.Count; at++)
        {
            var number = Units.Number(tokens[at]);
            var unit = tokens[at] != number ? tokens[at][number.Length..] : at + 1 < tokens.Count ? Word(tokens[at + 1]) : "";
            if (unit.Length > 0 && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                (measures.TryGetValue(unit, out var values) ? values : measures[unit] = []).Add(value);
            }
        }

        return measures;
    }

    // A word behind the number may be a unit that is in no list: "6000 pages".
    private static string Word(string token) =>
        token.Length is > 1 and <= LongestUnit && token.All(char.IsLetter) && !WordList.Noise.Contains(token) ? Stemmer.Stem(token) : "";

    private static void Count(Dictionary<string, Dictionary<string, Tally>> found, string name, Dictionary<string, HashSet<double>> measures, double number, double? other)
    {
        var tallies = found.TryGetValue(name, out var known) ? known : found[name] = [];
        foreach (var (unit, values) in measures)
        {
            var tally = tallies.TryGetValue(unit, out var seen) ? seen : tallies[unit] = new Tally();
            tally.Texts++;
            tally.Matches += values.Contains(number) ? 1 : 0;
            tally.Compared += other is null ? 0 : 1;
            tally.Chance += other is { } another && values.Contains(another) ? 1 : 0;
        }
    }

    // "6 ports" says nothing more of "Ports quantity".
    private static string? Best(string name, Dictionary<string, Tally> tallies, int products)
    {
        var words = CatalogText.Tokens(name).ConvertAll(Stemmer.Stem);
        var ranked = tallies.Where(unit => !words.Contains(unit.Key)).OrderByDescending(unit => unit.Value.Matches).ThenBy(unit => unit.Key, StringComparer.Ordinal).Take(2).ToList();
        return ranked is [var best, ..] && best.Value.IsClear && best.Value.Matches >= Needed(best.Key, products) && (ranked.Count == 1 || best.Value.Matches >= AheadOfSecond * ranked[1].Value.Matches) ? best.Key : null;
    }

    // A word that is no unit of ours must be seen more often.
    private static double Needed(string unit, int products) =>
        (Units.Short(unit) is null ? WordIsStricter : 1) * Math.Max(FewestMatches, FewestOfProducts * products);

    private sealed class Tally
    {
        public int Texts { get; set; }

        public int Matches { get; set; }

        public int Compared { get; set; }

        public int Chance { get; set; }

        public bool IsClear => Matches >= MostlyMatches * Texts && (double)Matches / Texts >= Lift * (Chance + 1) / (Compared + 1);
    }
}
