using ProductQA.Search.Evidence;

namespace ProductQA.Search.Tests.Evidence;

public sealed class PassageRankerTests
{
    private static readonly Fact[] Policies =
    [
        Policy("Shipping cost", "Standard shipping costs 4 USD and is free from 40 USD."),
        Policy("Delivery time", "Orders arrive within 4 working days."),
        Policy("Where we ship", "We ship to the United States, Canada and Mexico."),
        Policy("Returns", "You can return unused items within 30 days for a refund."),
        Policy("Payment", "Pay by PayPal, Visa or Mastercard."),
        Policy("Opening hours", "Monday to Friday 9 am to 5 pm."),
        Policy("Warranty", "All goods carry two years of warranty."),
        Policy("Gift wrapping", "We wrap gifts for 3 USD."),
        Policy("Contact", "Write to help@shop.example or call 555 0100."),
    ];

    [Theory]
    [InlineData("do you ship to canada", "Where we ship")]
    [InlineData("how long do i have to return it", "Returns")]
    [InlineData("how long to return", "Returns")]
    [InlineData("can i pay with paypal", "Payment")]
    [InlineData("opening hours", "Opening hours")]
    [InlineData("when are you open?", "Opening hours")]
    [InlineData("how much is shipping", "Shipping cost")]
    [InlineData("is delivery free", "Shipping cost")]
    [InlineData("when will my order arrive", "Delivery time")]
    [InlineData("can you wrap it as a gift", "Gift wrapping")]
    [InlineData("what's your phone number", "Contact")]
    [InlineData("is there a guarantee", "Warranty")]
    public void Finds_the_policy(string question, string heading)
    {
        var best = new PassageRanker().Rank(question, Policies)[0];
        Assert.Equal(heading, best.Fact.Field);
        Assert.True(best.Confidence >= PassageRanker.DefaultThreshold, $"{question}: {best.Confidence}");
    }

    [Theory]
    [InlineData("do you sell cars")]
    [InlineData("tell me a joke")]
    [InlineData("are you hiring")]
    [InlineData("")]
    public void Is_unsure_where_no_policy_answers(string question) =>
        Assert.True(new PassageRanker().Rank(question, Policies)[0].Confidence < PassageRanker.DefaultThreshold);

    [Fact]
    public void The_given_facts_come_back()
    {
        var ranked = new PassageRanker().Rank("paypal", Policies);
        Assert.Equal(Policies.Length, ranked.Count);
        Assert.All(ranked, fact => Assert.Contains(fact.Fact, Policies));
    }

    private static Fact Policy(string heading, string text) => new("", heading, text, "policy");
}
