using System.Globalization;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop.Hours;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Shop;

/// <summary>Who the shop is.</summary>
public sealed class ShopOptions
{
    public const string DisclosureAlways = "always";
    public const string DisclosureFirst = "first";
    public const string DisclosureOff = "off";

    /// <summary>The shop's name as shoppers read it (setting <c>Shop__Name</c>). Default: none, which means "the shop".</summary>
    public string Name { get; set; } = "";

    /// <summary>Currency of prices that name none, ISO 4217 (setting <c>Shop__Currency</c>). Default: USD.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>Language of the replies, such as en-US or de (setting <c>Shop__Locale</c>); other languages than English need texts. Default: en-US.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>The shop's own texts: a YAML file with those that it changes, or a folder with a file for each language, such as de.yaml (setting <c>Shop__Texts</c>). Default: none, which means English.</summary>
    public string Texts { get; set; } = "";

    /// <summary>How long an offer to pay holds, in minutes, 5 to 1440 (setting <c>Shop__CheckoutMinutes</c>). Default: 60.</summary>
    public int CheckoutMinutes { get; set; } = 60;

    /// <summary>What sending an order costs, in the shop's currency, such as 4.90 (setting <c>Shop__ShippingFee</c>). Default: none, which means that no order states a price for it.</summary>
    public decimal? ShippingFee { get; set; }

    /// <summary>The value of goods from which sending is free, in the shop's currency (setting <c>Shop__FreeShippingFrom</c>); it needs <c>Shop__ShippingFee</c>. Default: none, which means never.</summary>
    public decimal? FreeShippingFrom { get; set; }

    /// <summary>Whether an order without a price for sending says "plus shipping as agreed with the shop" (setting <c>Shop__ShippingAgreed</c>). Default: false.</summary>
    public bool ShippingAgreed { get; set; }

    /// <summary>
    /// When the bot says that it is a bot (setting <c>Shop__BotDisclosure</c>): <c>always</c> at the start, after a long gap and when a person hands back,
    /// <c>first</c> at the start only, <c>off</c> never. Default: always.
    /// </summary>
    public string BotDisclosure { get; set; } = DisclosureAlways;

    /// <summary>Days without a word after which the bot says again that it is a bot, 1 to 365 (setting <c>Shop__BotDisclosureGapDays</c>). Default: 7.</summary>
    public int BotDisclosureGapDays { get; set; } = 7;

    /// <summary>
    /// When somebody of the shop is there (setting <c>Shop__OfficeHours</c>), such as <c>Mon-Fri 09:00-18:00, Sat 10:00-14:00</c>: who asks for a person outside
    /// these hours is told when the shop is back. Default: none, which states no hours.
    /// </summary>
    public string OfficeHours { get; set; } = "";

    /// <summary>The shop's time zone, an IANA name such as Europe/Berlin (setting <c>Shop__TimeZone</c>). Default: UTC.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>The time zone itself.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>Whether the replies are English, in whatever tone.</summary>
    public bool IsEnglish => Locale.Split('-')[0].Equals("en", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name as a heading.</summary>
    public string DisplayName => Name.Length > 0 ? Name : "The shop";

    public IEnumerable<string> Problems()
    {
        if (Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper))
        {
            yield return $"Shop__Currency is '{Currency}': give an ISO 4217 code in capitals, such as USD or EUR.";
        }

        if (!LanguageFile.IsLanguage(Locale))
        {
            yield return $"Shop__Locale is '{Locale}': give the code of a language, such as en-US or de.";
        }

        if (CheckoutMinutes is < 5 or > 1440)
        {
            yield return $"Shop__CheckoutMinutes is {CheckoutMinutes}: give minutes from 5 to 1440.";
        }

        foreach (var (name, amount) in new[] { (nameof(ShippingFee), ShippingFee), (nameof(FreeShippingFrom), FreeShippingFrom) })
        {
            if (amount is { } stated && Money.FromAmount(stated, Currency) is null)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"Shop__{name} is {stated}: give an amount of 0 or more in {Currency}, with at most {Money.Decimals(Currency)} digits behind the point.");
            }
        }

        if (FreeShippingFrom is not null && ShippingFee is null)
        {
            yield return "Shop__FreeShippingFrom is set, and Shop__ShippingFee is not: give the fee below that value, such as 4.90, or remove Shop__FreeShippingFrom.";
        }

        if (BotDisclosure is not (DisclosureAlways or DisclosureFirst or DisclosureOff))
        {
            yield return $"Shop__BotDisclosure is '{BotDisclosure}': give {DisclosureAlways}, {DisclosureFirst} or {DisclosureOff}.";
        }

        if (BotDisclosureGapDays is < 1 or > 365)
        {
            yield return $"Shop__BotDisclosureGapDays is {BotDisclosureGapDays}: give days from 1 to 365.";
        }

        if (HoursText.Read(OfficeHours, out var wrong) is null)
        {
            yield return $"Shop__OfficeHours is '{OfficeHours}', and '{wrong}' is not days with hours: write them such as Mon-Fri 09:00-18:00, Sat 10:00-14:00.";
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
        {
            yield return $"Shop__TimeZone is '{TimeZone}': give the name of a time zone, such as Europe/Berlin or America/New_York.";
        }
    }
}
