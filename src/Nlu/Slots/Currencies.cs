using System.Collections.Frozen;

namespace ProductQA.Nlu.Slots;

/// <summary>
/// Signs, codes and words of money with their ISO 4217 code. A bare "$" is taken for the US dollar and "pound" for the British one, as most who
/// write them mean; crowns are of several countries and stay without a code. Codes that are words (try, won, php) are left out.
/// </summary>
internal static class Currencies
{
    private const string Several = "";

    private static readonly FrozenDictionary<string, string> Codes = (
        "$ USD us$ USD usd USD dollar USD dollars USD buck USD bucks USD c$ CAD ca$ CAD cad CAD a$ AUD au$ AUD aud AUD nz$ NZD nzd NZD "
        + "€ EUR eur EUR euro EUR euros EUR £ GBP gbp GBP pound GBP pounds GBP quid GBP ₹ INR inr INR rs INR rupee INR rupees INR ¥ JPY jpy JPY yen JPY cny CNY yuan CNY rmb CNY "
        + "chf CHF franc CHF francs CHF sek SEK nok NOK dkk DKK zł PLN pln PLN zloty PLN zlotys PLN czk CZK huf HUF ₽ RUB rub RUB ₺ TRY ₩ KRW krw KRW "
        + "₦ NGN ngn NGN naira NGN ₱ PHP peso PHP pesos PHP r$ BRL brl BRL reais BRL zar ZAR rand ZAR aed AED dirham AED dirhams AED sgd SGD mxn MXN")
        .Split(' ').Chunk(2).Append(["kr", Several]).Append(["crowns", Several])
        .ToFrozenDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> BySpan = Codes.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a piece, or the letters around a number, stand for money.</summary>
    public static bool Contain(ReadOnlySpan<char> word) => BySpan.ContainsKey(word);

    /// <summary>The ISO code; empty where the word alone does not tell.</summary>
    public static string CodeOf(ReadOnlySpan<char> word) => BySpan.TryGetValue(word, out var code) ? code : Several;
}
