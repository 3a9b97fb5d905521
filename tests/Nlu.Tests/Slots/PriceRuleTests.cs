using ProductQA.Nlu.Slots;

namespace ProductQA.Nlu.Tests.Slots;

public sealed class PriceRuleTests
{
    [Theory]
    [InlineData("headphones under $50", "under $50", "50", "USD")]
    [InlineData("cheaper than 100", "cheaper than 100", "100", null)]
    [InlineData("less than 1,299.50 usd please", "less than 1,299.50 usd", "1299.5", "USD")]
    [InlineData("up to 19,99 €", "up to 19,99 €", "19.99", "EUR")]
    [InlineData("max 1.299,50 €", "max 1.299,50 €", "1299.5", "EUR")]
    [InlineData("max. 1.299 €", "max. 1.299 €", "1299", "EUR")]
    [InlineData("a laptop for 800 eur max", "800 eur", "800", "EUR")]
    [InlineData("no more than rs 500", "no more than rs 500", "500", "INR")]
    [InlineData("not over Rs.1,500", "not over Rs.1,500", "1500", "INR")]
    [InlineData("less than 2k rupees", "less than 2k rupees", "2000", "INR")]
    [InlineData("phones below ₹15,000", "below ₹15,000", "15000", "INR")]
    [InlineData("under 1,25,000 rs", "under 1,25,000 rs", "125000", "INR")]
    [InlineData("something below 40?", "below 40", "40", null)]
    [InlineData("less then 30 bucks", "less then 30 bucks", "30", "USD")]
    [InlineData("my budget is 300", "budget is 300", "300", null)]
    [InlineData("budget of about 300 pounds", "budget of about 300 pounds", "300", "GBP")]
    [InlineData("not more than US$20", "not more than US$20", "20", "USD")]
    [InlineData("can't spend more than US$20", "spend more than US$20", "20", "USD")]
    [InlineData("anything <50€?", "<50€", "50", "EUR")]
    [InlineData("tv under 2k", "under 2k", "2000", null)]
    [InlineData("£100 or less", "£100", "100", "GBP")]
    [InlineData("C$40 tops", "C$40", "40", "CAD")]
    [InlineData("under 1\u00A0299,50 €", "under 1\u00A0299,50 €", "1299.5", "EUR")]
    [InlineData("under 500 kr", "under 500 kr", "500", null)]
    [InlineData("under ５０ €", "under ５０ €", "50", "EUR")]
    public void Finds_an_upper_limit_of_price(string text, string span, string value, string? currency)
    {
        var slot = SlotAssert.Only(SlotKinds.MaximumPrice, text, span, value);
        Assert.Equal((PriceComparison.Maximum, currency), (slot.Comparison, slot.Currency));
    }

    [Theory]
    [InlineData("over 20 eur", "over 20 eur", "20", "EUR")]
    [InlineData("at least $30", "at least $30", "30", "USD")]
    [InlineData("$20 or more", "$20", "20", "USD")]
    [InlineData("gifts $50+", "$50+", "50", "USD")]
    [InlineData("starting at 100 quid", "starting at 100 quid", "100", "GBP")]
    [InlineData("price over 200", "over 200", "200", null)]
    public void Finds_a_lower_limit_of_price(string text, string span, string value, string? currency)
    {
        var slot = SlotAssert.Only(SlotKinds.MinimumPrice, text, span, value);
        Assert.Equal((PriceComparison.Minimum, currency), (slot.Comparison, slot.Currency));
    }

    [Theory]
    [InlineData("around 40 quid", "around 40 quid", "40", "GBP", PriceComparison.Around)]
    [InlineData("about $25 please", "about $25", "25", "USD", PriceComparison.Around)]
    [InlineData("~30€", "~30€", "30", "EUR", PriceComparison.Around)]
    [InlineData("50 dollars or so", "50 dollars", "50", "USD", PriceComparison.Around)]
    [InlineData("price around 60", "around 60", "60", null, PriceComparison.Around)]
    [InlineData("is it $19.99?", "$19.99", "19.99", "USD", PriceComparison.Exact)]
    [InlineData("i have 40 euros", "40 euros", "40", "EUR", PriceComparison.Exact)]
    [InlineData("does it cost 1,000 yen", "1,000 yen", "1000", "JPY", PriceComparison.Exact)]
    public void Finds_a_price_exact_or_about(string text, string span, string value, string? currency, PriceComparison comparison)
    {
        var slot = SlotAssert.Only(SlotKinds.Price, text, span, value);
        Assert.Equal((comparison, currency), (slot.Comparison, slot.Currency));
    }

    [Theory]
    [InlineData("between 20 and 30 eur", "20", "30", "EUR")]
    [InlineData("from $20 to $30", "20", "30", "USD")]
    [InlineData("bags, 20-30 eur", "20", "30", "EUR")]
    [InlineData("$20-$30 please", "20", "30", "USD")]
    [InlineData("£20 - £30", "20", "30", "GBP")]
    [InlineData("20 to 30 dollars", "20", "30", "USD")]
    [InlineData("between 10 and 20k rupees", "10000", "20000", "INR")]
    [InlineData("between 20 and 30", "20", "30", null)]
    public void Finds_both_limits_of_a_range(string text, string low, string high, string? currency)
    {
        var slots = SlotExtractor.Extract(text);
        Assert.Equal([(SlotKinds.MinimumPrice, low, currency), (SlotKinds.MaximumPrice, high, currency)], slots.Select(slot => (slot.Kind, slot.Value, slot.Currency)));
    }

    [Theory]
    [InlineData("can it arrive in under 15 minutes")]
    [InlineData("does it have more than 2 ports")]
    [InlineData("over 17 inch screens")]
    [InlineData("between 20 and 30 inch")]
    [InlineData("between 9 and 5 o'clock")]
    [InlineData("toys for kids under 5")]
    [InlineData("i am over 18")]
    [InlineData("does it support up to 64")]
    [InlineData("does it weigh under 5 pounds")]
    [InlineData("are you open 9-5")]
    [InlineData("the tent fits at most 4")]
    [InlineData("open from 9 to 17")]
    [InlineData("delivery in about 3 days")]
    [InlineData("size 20-30")]
    [InlineData("4k tv")]
    [InlineData("on 12/05/2025")]
    [InlineData("call me on 0171 555 1234")]
    [InlineData("usb 3.0")]
    public void Finds_no_price_in_other_numbers(string text) =>
        Assert.DoesNotContain(SlotExtractor.Extract(text), slot => slot.Comparison is not null || slot.Kind is SlotKinds.MaximumPrice or SlotKinds.MinimumPrice or SlotKinds.Price);
}
