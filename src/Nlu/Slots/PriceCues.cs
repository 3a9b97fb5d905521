using System.Collections.Frozen;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// The words that say how a price compares. A cue of money ("cheaper than", "budget") needs no currency; any other ("over", "up to", "max") may
/// count pieces, years or ports, and needs a currency or a word of price in the message.
/// </summary>
internal static class PriceCues
{
    public static readonly (PriceComparison Comparison, bool IsOfMoney, string[] Words)[] Before =
    [
        .. Cues(PriceComparison.Maximum, isOfMoney: true, "under,below,less than,less then,lower than,lower then,cheaper than,cheaper then,budget,budget of,budget is,spend,spend more than,spend over,spend up to,spend at most,pay more than,pay over,pay up to,<,≤"),
        .. Cues(PriceComparison.Maximum, isOfMoney: false, "up to,upto,max,maximum,maximum of,at most,no more than,not more than,within,not over,not above,not exceeding,not exceed"),
        .. Cues(PriceComparison.Minimum, isOfMoney: true, "pricier than,more expensive than,>,≥"),
        .. Cues(PriceComparison.Minimum, isOfMoney: false, "over,above,more than,more then,at least,min,minimum,minimum of,starting at,higher than,from,upwards of,no less than,not less than"),
        .. Cues(PriceComparison.Around, isOfMoney: false, "around,about,approx,approximately,roughly,circa,ca,near,nearly,almost,~,≈,in the region of,like"),
    ];

    public static readonly (PriceComparison Comparison, bool IsOfMoney, string[] Words)[] After =
    [
        .. Cues(PriceComparison.Maximum, isOfMoney: true, "max,maximum,tops,or less,or under,or below,or lower,or cheaper,and under,and below,at most,at the most"),
        .. Cues(PriceComparison.Minimum, isOfMoney: false, "or more,or above,or over,or up,and up,and above,and over,minimum,min,at least,upwards"),
        .. Cues(PriceComparison.Around, isOfMoney: false, "or so,ish,approx,approximately,or thereabouts"),
    ];

    /// <summary>What may stand between the cue and the amount: "budget of about 300".</summary>
    public static readonly FrozenSet<string> Hedges = Words.Set("about around roughly approx like maybe a the is");

    /// <summary>Words of a message that speaks of money.</summary>
    public static readonly FrozenSet<string> Money = Words.Set("price prices priced cost costs budget spend pay paying cheap cheaper cheapest affordable afford expensive money worth value pricing");

    /// <summary>Words of a message whose bare numbers are ages or weights.</summary>
    public static readonly FrozenSet<string> OtherMeasures = Words.Set("age aged ages old older kid kids child children toddler toddlers baby year years yr yrs born weigh weighs weight heavy heavier lighter wide long tall deep high thick degrees temperature");

    private static IEnumerable<(PriceComparison Comparison, bool IsOfMoney, string[] Words)> Cues(PriceComparison comparison, bool isOfMoney, string list) =>
        list.Split(',').Select(cue => (comparison, isOfMoney, cue.Split(' '))).OrderByDescending(cue => cue.Item3.Length);
}
