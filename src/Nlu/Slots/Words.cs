using System.Collections.Frozen;
using System.Globalization;

namespace ProductQA.Nlu.Slots;

/// <summary>The word lists of the slot rules.</summary>
internal static class Words
{
    public static readonly FrozenDictionary<string, int> Numbers =
        Pairs("one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 fifteen 15 twenty 20")
            .ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));

    public static readonly FrozenSet<string> Colours = Set(
        "black white grey gray silver gold golden red blue green yellow orange purple violet pink brown beige cream ivory navy teal turquoise cyan magenta "
        + "maroon burgundy olive khaki tan bronze copper charcoal lilac lavender mint coral peach indigo crimson scarlet mustard taupe champagne transparent multicolour multicolor");

    /// <summary>What may stand after a number that counts something else than pieces or money.</summary>
    public static readonly FrozenSet<string> Units = Set(
        "inch inches in\" \" '' cm mm m metre metres meter meters ft foot feet km mile miles kg g gram grams lb lbs oz ml l litre litres liter liters gb tb mb mah "
        + "w watt watts v volt volts amp amps hz khz mhz ghz rpm k mp megapixel megapixels fps dpi btu db lumen lumens degrees percent % year years yr yrs month months week weeks day days "
        + "hour hours hr hrs minute minutes min mins second seconds sec am pm o'clock star stars times people person persons players port ports speed way colours colors sizes");

    public static readonly FrozenSet<string> Counters = Set("x × pcs pc piece pieces unit units item items of pack packs pair pairs set sets box boxes bottle bottles more");

    public static readonly FrozenSet<string> BuyingVerbs = Set("want need buy order add get take purchase have like grab send make qty quantity reserve remove ship");

    public static readonly FrozenSet<string> Fillers = Set("me us please pls just to the about only exactly like buy order get have add take purchase maybe up another");

    public static readonly FrozenSet<string> Currencies = Set("$ € £ ₹ usd eur gbp inr cad aud chf dollar dollars buck bucks euro euros pound pounds quid rupee rupees rs");

    public static readonly FrozenDictionary<string, string> Sizes =
        Pairs("small S medium M large L s S m M l L xs XS xxs XXS xl XL xxl XXL xxxl XXXL 2xl 2XL 3xl 3XL 4xl 4XL 5xl 5XL x-large XL x-small XS")
            .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static IEnumerable<string[]> Pairs(string words) => words.Split(' ').Chunk(2);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
