using System.Collections.Frozen;
using System.Globalization;

namespace ProductQA.Nlu.Slots;

/// <summary>The word lists of the slot rules.</summary>
internal static class Words
{
    public static readonly FrozenDictionary<string, int> Numbers =
        Pairs("one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 twenty 20 "
            + "thirty 30 forty 40 fifty 50 hundred 100 twenty-five 25")
            .ToFrozenDictionary(pair => pair[0], pair => int.Parse(pair[1], CultureInfo.InvariantCulture));

    /// <summary>What may stand after a number that counts something else than pieces or money.</summary>
    public static readonly FrozenSet<string> Units = Set(
        "inch inches in\" \" '' cm mm m metre metres meter meters ft foot feet km mile miles kg g gram grams lb lbs oz ml l litre litres liter liters gb tb mb mah "
        + "w watt watts v volt volts amp amps hz khz mhz ghz rpm k mp megapixel megapixels fps dpi btu db lumen lumens degrees percent % year years yr yrs month months week weeks day days "
        + "hour hours hr hrs minute minutes min mins second seconds sec am pm o'clock star stars times people person persons players adults kids children port ports speed way ways colour colours color colors "
        + "sizes seater seaters door doors drawer drawers step steps stage core cores channel channels ply layer layers generation gen kwh wh mm² sqm guests users question questions thing things problem problems reason reasons "
        + "options minutes' days' st nd rd th january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec");

    public static readonly FrozenSet<string> Counters = Set("x × pcs pc piece pieces unit units item items of pack packs pair pairs set sets box boxes bottle bottles more");

    /// <summary>A counter that, in the singular, makes a measure of the number before it: "a 3 pack", "6 piece set".</summary>
    public static readonly FrozenSet<string> SpecCounters = Set("pack piece box bottle set pair unit");

    public static readonly FrozenSet<string> Fillers = Set("me us please pls just the about only exactly like buy order get have add take purchase maybe up another it that them those");

    public static readonly FrozenSet<string> Articles = Set("a an the this that your");

    public static readonly FrozenDictionary<string, string> Sizes =
        Pairs("small S medium M large L s S m M l L xs XS xxs XXS xl XL xxl XXL xxxl XXXL 2xl 2XL 3xl 3XL 4xl 4XL 5xl 5XL x-large XL x-small XS")
            .ToFrozenDictionary(pair => pair[0], pair => pair[1]);

    private static IEnumerable<string[]> Pairs(string words) => words.Split(' ').Chunk(2);

    public static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
