namespace ProductQA.Api.Shop;

/// <summary>Who the shop is.</summary>
public sealed class ShopOptions
{
    /// <summary>The shop's name as shoppers read it (setting <c>Shop__Name</c>). Default: none, which means "the shop".</summary>
    public string Name { get; set; } = "";

    /// <summary>Currency of prices that name none, ISO 4217 (setting <c>Shop__Currency</c>). Default: USD.</summary>
    public string Currency { get; set; } = "USD";

    /// <summary>Language of the replies (setting <c>Shop__Locale</c>). Default: en-US.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>How long an offer to pay holds, in minutes, 5 to 1440 (setting <c>Shop__CheckoutMinutes</c>). Default: 60.</summary>
    public int CheckoutMinutes { get; set; } = 60;

    /// <summary>The name as a heading.</summary>
    public string DisplayName => Name.Length > 0 ? Name : "The shop";

    public IEnumerable<string> Problems()
    {
        if (Currency.Length != 3 || !Currency.All(char.IsAsciiLetterUpper))
        {
            yield return $"Shop__Currency is '{Currency}': give an ISO 4217 code in capitals, such as USD or EUR.";
        }

        if (CheckoutMinutes is < 5 or > 1440)
        {
            yield return $"Shop__CheckoutMinutes is {CheckoutMinutes}: give minutes from 5 to 1440.";
        }
    }
}
