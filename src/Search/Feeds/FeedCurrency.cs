using System.Collections.Frozen;

namespace ProductQA.Search.Feeds;

/// <summary>Currencies as feeds name them: ISO 4217 codes, and the signs that people write. A sign that several share says nothing by itself.</summary>
internal static class FeedCurrency
{
    private static readonly FrozenSet<string> Codes =
        ("AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR "
        + "FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
        + "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP "
        + "TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL").Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, string[]> Signs = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase)
    {
        ["€"] = ["EUR"],
        ["£"] = ["GBP"],
        ["$"] = ["USD", "CAD", "AUD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "BBD", "BMD", "BND", "BSD", "BZD", "FJD", "GYD", "JMD", "KYD", "LRD", "NAD", "SBD", "SRD", "TTD", "UYU", "XCD"],
        ["US$"] = ["USD"],
        ["C$"] = ["CAD", "NIO"],
        ["CA$"] = ["CAD"],
        ["A$"] = ["AUD"],
        ["AU$"] = ["AUD"],
        ["NZ$"] = ["NZD"],
        ["S$"] = ["SGD"],
        ["HK$"] = ["HKD"],
        ["NT$"] = ["TWD"],
        ["MX$"] = ["MXN"],
        ["R$"] = ["BRL"],
        ["¥"] = ["JPY", "CNY"],
        ["￥"] = ["JPY", "CNY"],
        ["円"] = ["JPY"],
        ["元"] = ["CNY"],
        ["kr"] = ["SEK", "NOK", "DKK", "ISK"],
        ["kr."] = ["SEK", "NOK", "DKK", "ISK"],
        ["₹"] = ["INR"],
        ["Rs"] = ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
        ["Rs."] = ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
        ["₩"] = ["KRW", "KPW"],
        ["₪"] = ["ILS"],
        ["₫"] = ["VND"],
        ["đ"] = ["VND"],
        ["₺"] = ["TRY"],
        ["₽"] = ["RUB"],
        ["₴"] = ["UAH"],
        ["₱"] = ["PHP"],
        ["₦"] = ["NGN"],
        ["฿"] = ["THB"],
        ["zł"] = ["PLN"],
        ["Kč"] = ["CZK"],
        ["Ft"] = ["HUF"],
        ["lei"] = ["RON", "MDL"],
        ["Fr."] = ["CHF"],
        ["Rp"] = ["IDR"],
        ["RM"] = ["MYR"],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The code that a text names, or nothing: a known code, a sign of one currency, or a shared sign of which the shop's own currency is one.</summary>
    public static string? Parse(string text, string? own)
    {
        var code = text.ToUpperInvariant();
        return Codes.Contains(code) ? code
            : !Signs.TryGetValue(text, out var candidates) ? null
            : own is not null && candidates.Contains(own, StringComparer.OrdinalIgnoreCase) ? own.ToUpperInvariant()
            : candidates.Length == 1 ? candidates[0]
            : null;
    }

    /// <summary>Whether the text is a sign that several currencies share.</summary>
    public static bool IsShared(string text) => Signs.TryGetValue(text, out var candidates) && candidates.Length > 1;
}
