using ProductQA.Api.Answering;

namespace ProductQA.Api.Tests.Answering;

/// <summary>What is not the shop's to say, what is rude, and what is in another language.</summary>
public sealed class OthersBusinessTests
{
    [Theory]
    [InlineData("does it cure back pain?", OthersBusiness.Medical)]
    [InlineData("is it SAFE during pregnancy", OthersBusiness.Medical)]
    [InlineData("any side effects", OthersBusiness.Medical)]
    [InlineData("can i sue you for this", OthersBusiness.Legal)]
    [InlineData("is it legal to fly it in spain", OthersBusiness.Legal)]
    [InlineData("is it cheaper on amazon", OthersBusiness.OtherShop)]
    [InlineData("do you price match?", OthersBusiness.OtherShop)]
    public void Medicine_law_and_other_shops_are_known_by_their_words(string text, string kind) => Assert.Equal(kind, OthersBusiness.Of(text)?.Kind);

    [Theory]
    [InlineData("is it secure")]
    [InlineData("does it have a curelean colour")]
    [InlineData("is the mug made of amazonite")]
    [InlineData("how heavy is it")]
    [InlineData("")]
    public void Words_that_only_contain_such_a_word_are_ours(string text) => Assert.Null(OthersBusiness.Of(text));

    [Theory]
    [InlineData("¿tienen mochilas impermeables?", "es")]
    [InlineData("cuanto pesa la mochila", "es")]
    [InlineData("haben sie laptops mit touchscreen", "de")]
    [InlineData("wie schwer ist der rucksack", "de")]
    [InlineData("est-ce que le sac est étanche", "fr")]
    [InlineData("quanto costa lo zaino", "it")]
    [InlineData("quanto custa a mochila verde, tem em azul?", "pt")]
    [InlineData("heeft u ook een groene", "nl")]
    [InlineData("czy macie plecaki", "pl")]
    [InlineData("сколько стоит рюкзак", "ru")]
    [InlineData("このバックパックは防水ですか", "ja")]
    [InlineData("这个背包防水吗", "zh")]
    [InlineData("हैलो", "hi")]
    [InlineData("hola", "es")]
    public void Other_languages_are_known_by_their_small_words_and_letters(string text, string language) => Assert.Equal(language, SpokenLanguage.OtherThanEnglish(text));

    [Theory]
    [InlineData("is the trailhead 30 backpack waterproof")]
    [InlineData("whats the wieght")]
    [InlineData("hp pavilion dv7-1211ea")]
    [InlineData("xerox phaser toner")]
    [InlineData("café crème mug?")]
    [InlineData("do u have the el dorado lamp in red")]
    [InlineData("usb c")]
    [InlineData("lol")]
    [InlineData("")]
    [InlineData("?!?!")]
    [InlineData("👍👍")]
    public void English_and_bare_names_are_no_other_language(string text) => Assert.Null(SpokenLanguage.OtherThanEnglish(text));

    [Theory]
    [InlineData("you stupid bot", true)]
    [InlineData("this is bullshit!", true)]
    [InlineData("shut up", true)]
    [InlineData("do you have a trash can", false)]
    [InlineData("is the cockpit mount sturdy", false)]
    public void Rude_words_are_whole_words(string text, bool isRude) => Assert.Equal(isRude, RudeWords.Stand(text));
}
