using System.Globalization;
using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Tests.Phrasing;

/// <summary>Sentences about several products as a table: what is asked, what each lists (nothing between the bars), and what is said.</summary>
public sealed class SetSentencesTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("which is lighter", "780 g|1.1 kg", "The weight of the Pack 1 is 780 g, that of the Pack 2 1.1 kg. So the lighter one is the Pack 1.")]
    [InlineData("which is lighter", "780 g|0.78 kg", "The weight of the Pack 1 is 780 g, that of the Pack 2 0.78 kg. Both are the same.")]
    [InlineData("which is lightest", "2 kg|2 kg|2 kg", "Weight: Pack 1 2 kg; Pack 2 2 kg; Pack 3 2 kg. They are all the same.")]
    [InlineData("which is lighter", "850|1.1 kg", "The weight of the Pack 1 is 850, that of the Pack 2 1.1 kg. The data gives no unit, so I won't say which is first.")]
    [InlineData("which is lighter", "light|1.1 kg", "The weight of the Pack 1 is light, that of the Pack 2 1.1 kg. These values can't be compared for certain, so I won't say which is first.")]
    [InlineData("which is lighter", "780 g|", "The weight of the Pack 1 is 780 g. The shop's data doesn't list it for the Pack 2.")]
    [InlineData("what do they weigh", "780 g||", "The weight of the Pack 1 is 780 g. The shop's data doesn't list it for the Pack 2 and the Pack 3.")]
    public void Values_stand_beside_each_other_with_the_verdict_that_they_prove(string text, string values, string said) =>
        Assert.Equal(said, Say(new ComparedOn(Contest(text, values), AsksWhether: false)));

    [Theory]
    [InlineData("780 g|1.1 kg", "Yes. The weight of the Pack 1 is 780 g, that of the Pack 2 1.1 kg.")]
    [InlineData("1.1 kg|780 g", "No. The weight of the Pack 1 is 1.1 kg, that of the Pack 2 780 g.")]
    [InlineData("780 g|780 g", "No, both are the same. The weight of the Pack 1 is 780 g, that of the Pack 2 780 g.")]
    public void Whether_the_first_is_more_is_answered_first(string values, string said) =>
        Assert.Equal(said, Say(new ComparedOn(Contest("is the pack 1 lighter than the pack 2", values), AsksWhether: true)));

    [Theory]
    [InlineData("which is lightest", "1.1 kg|780 g|2 kg", "Of these 3, the lightest by weight is the Pack 2: 780 g. Next is the Pack 1 with 1.1 kg.")]
    [InlineData("which is lightest", "1.1 kg|780 g|0.78 kg", "Of these 3, the Pack 2 (780 g) and the Pack 3 (0.78 kg) come first together by weight. Next is the Pack 1 with 1.1 kg.")]
    [InlineData("which is lightest", "850|1.1 kg|2 kg", "Of these 3, the lightest by weight is the Pack 2: 1.1 kg. Next is the Pack 3 with 2 kg. I left out the Pack 1: “850” can't be compared.")]
    [InlineData("which is lightest", "850|1.1 kg|2 kg|900|", "Of these 5, the lightest by weight is the Pack 2: 1.1 kg. Next is the Pack 3 with 2 kg. I left out 2 whose values can't be compared. One of them doesn't list it.")]
    [InlineData("which is lightest", "850|1.1 kg||", "The shop's data doesn't let me rank these 4: Pack 1 850; Pack 2 1.1 kg. The data gives no unit, so I won't say which is first. 2 of them don't list it.")]
    [InlineData("which is lightest", "|1.1 kg|", "Of these 3, only the Pack 2 lists “Weight”: 1.1 kg.")]
    public void The_first_of_several_is_told_with_what_could_not_be_ranked(string text, string values, string said) =>
        Assert.Equal(said, Say(Picked(text, values, SetOrigin.Shown, hasMore: false)));

    [Theory]
    [InlineData(false, "Of the 2 that I found for “pack”, the lightest by weight is the Pack 1: 1 kg. Next is the Pack 2 with 2 kg.")]
    [InlineData(true, "Of the first 2 that I found for “pack”, the lightest by weight is the Pack 1: 1 kg. Next is the Pack 2 with 2 kg.")]
    public void What_was_looked_through_is_said(bool hasMore, string said) =>
        Assert.Equal(said, Say(Picked("lightest pack", "1 kg|2 kg", SetOrigin.Searched, hasMore)));

    private static string Say(SetOutcome outcome) => SetSentences.Say(Texts.English, outcome)[0].Text;

    private static Picked Picked(string text, string values, SetOrigin origin, bool hasMore)
    {
        var contest = Contest(text, values);
        return new Picked(contest, new AskedSet([.. contest.Values.Select(value => value.Product)], origin) { Thing = "pack", HasMore = hasMore }, Now);
    }

    private static Contest Contest(string text, string values) => new(
        "Weight",
        [.. values.Split('|').Select((value, i) => new ListedValue(Product(i + 1), value, ValueRange.Of("Weight", value), []))],
        Degree.In(text) is { } degree ? degree with { Noun = "" } : null);

    private static Product Product(int number) => new()
    {
        Id = number.ToString(CultureInfo.InvariantCulture),
        Title = "Pack " + number.ToString(CultureInfo.InvariantCulture),
        Variants = [new Variant { Sku = "p", Options = new Dictionary<string, string>(), Offer = new Offer { Price = new Money(100, "USD"), Availability = Availability.InStock, Stock = 1 } }],
    };
}
