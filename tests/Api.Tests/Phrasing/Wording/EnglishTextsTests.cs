using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Tests.Phrasing.Wording;

/// <summary>The texts that stand where a shop has none of its own.</summary>
public sealed class EnglishTextsTests
{
    public static TheoryData<string> Keys => [.. EnglishTexts.All.Select(text => text.Key)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_text_says_something_with_its_examples_and_with_nothing_at_all(string key)
    {
        var text = Assert.Single(EnglishTexts.All, text => text.Key == key);
        var words = Texts.English.Say(key, [.. text.Values.Select(value => (value.Key, (object?)value.Value))]);

        Assert.NotEmpty(words.Trim());
        Assert.DoesNotContain("{", words, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", words, StringComparison.Ordinal);
        Assert.NotNull(Texts.English.Say(key));
        Assert.InRange(words.Length, 1, text.IsButton ? 20 : 300);
    }

    [Theory]
    [InlineData("Harbor Mug", "The Harbor Mug costs $1.")]
    [InlineData("Gale Road Running Shoes", "The Gale Road Running Shoes cost $1.")]
    [InlineData("Neckband Headphones SHS390/10", "The Neckband Headphones SHS390/10 cost $1.")]
    [InlineData("Monitor 1920 x 1200 pixels", "The Monitor 1920 x 1200 pixels costs $1.")]
    public void The_verb_goes_with_the_name(string product, string words) => Assert.Equal(words, Texts.English.Say("price.plain", ("product", product), ("price", "$1")));

    [Fact]
    public void The_code_asks_for_texts_that_are_there_and_gives_each_the_values_that_it_offers()
    {
        var offered = EnglishTexts.All.ToDictionary(text => text.Key, text => text.Values.Keys.Order().ToList());
        var calls = SayCall.InSources();

        Assert.True(calls.Count > 100, $"{calls.Count} calls found");
        Assert.All(calls, call => Assert.Equal((call.Key, string.Join(", ", offered.GetValueOrDefault(call.Key, ["no such key"]))), (call.Key, string.Join(", ", call.Values))));
    }

    [Fact]
    public void Every_text_is_said_somewhere()
    {
        var said = SayCall.KeysInSources();

        Assert.Empty(EnglishTexts.All.Select(text => text.Key).Except(said));
    }

    [Theory]
    [InlineData("<b>Mug</b> & \"Cup\" 'x'")]
    [InlineData("{{ product }} {% if true %}")]
    [InlineData("Größe 42 → ½ 😀")]
    public void Values_are_put_in_as_they_are(string product) =>
        Assert.Equal($"Sorry, the {product} is sold out right now.", Texts.English.Say("stock.sold_out", ("product", product)));

    [Fact]
    public void A_key_that_is_not_there_is_a_fault_of_ours() =>
        Assert.Throws<KeyNotFoundException>(() => Texts.English.Say("no.such_text"));
}
