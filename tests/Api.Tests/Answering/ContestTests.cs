using System.Globalization;
using CsCheck;
using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Tests.Answering;

/// <summary>Who comes first, as a table: values in the order of the products, and the winners.</summary>
public sealed class ContestTests
{
    [Theory]
    [InlineData("which is lighter", "1.1 kg|780 g", "1")]
    [InlineData("which is heavier", "1.1 kg|780 g", "0")]
    [InlineData("which is lightest", "1.1 kg|780 g|0.78 kg", "1,2")]
    [InlineData("which is lighter", "850|70", "")]
    [InlineData("which is lighter", "850|1.1 kg", "")]
    [InlineData("which is lightest", "850|1.1 kg|2 kg", "1")]
    [InlineData("which is lighter", "1.1 kg|", "")]
    [InlineData("which is lighter", "1.1 kg|6.2 g per earbud", "")]
    [InlineData("which is longer", "9 h, 36 h with case|13 h", "")]
    [InlineData("which is longer", "40 h with noise cancelling, 55 h without|35 h", "0")]
    [InlineData("which is longer", "up to 10 h|8 h", "")]
    [InlineData("which is lighter", "1.1 kg|15 cm", "")]
    [InlineData("which is better", "1.1 kg|780 g", "")]
    public void Only_what_is_measured_alike_has_a_winner(string text, string values, string winners)
    {
        var contest = Contest(text, values);
        Assert.Equal(winners, string.Join(',', contest.Winners.Select(winner => winner.Product.Id).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void Whatever_the_values_each_is_listed_lacking_ranked_or_left_out() =>
        Gen.Select(Gen.Int[0, 1], Gen.OneOf(Gen.Const("1 kg"), Gen.Const("850"), Gen.Const(""), Gen.Const("900 g - 2 kg"), Gen.Const("15 cm")).Array[2, 6]).Sample((heavier, values) =>
        {
            var contest = Contest(heavier == 1 ? "which is heaviest" : "which is lightest", string.Join('|', values));
            return contest.Listed.Count + contest.Lacking.Count == values.Length
                && contest.Ranked.Count + contest.Unranked.Count == contest.Listed.Count
                && contest.Winners.All(winner => contest.Ranked.Contains(winner) && winner.Text is not "850" and not "");
        });

    [Fact]
    public void A_conversation_from_before_facts_were_remembered_still_loads()
    {
        var old = ConversationState.FromJson("""{"FocusProductId":"mug","ShownProductIds":["mug"],"LastQuestion":"how big is it"}""");
        Assert.Null(old.LastFact);
        var now = ConversationState.FromJson((old with { LastFact = new ToldFact("mug", "Height") }).ToJson());
        Assert.Equal(new ToldFact("mug", "Height"), now.LastFact);
    }

    private static Contest Contest(string text, string values) => new(
        "Weight",
        [.. values.Split('|').Select((value, i) => new ListedValue(Product(i), value, ValueRange.Of("Weight", value), []))],
        Degree.In(text));

    private static Product Product(int number) => new() { Id = number.ToString(CultureInfo.InvariantCulture), Title = "Product", Variants = [] };
}
