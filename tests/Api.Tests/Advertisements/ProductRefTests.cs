using CsCheck;
using ProductQA.Api.Advertisements;
using ProductQA.Api.Advertisements.Links;

namespace ProductQA.Api.Tests.Advertisements;

public sealed class ProductRefTests
{
    [Fact]
    public void Any_id_comes_back_from_a_word_that_Meta_lets_through() => Gen.String[Gen.Char.Where(letter => !char.IsSurrogate(letter) && letter != '\0'), 1, 40].Sample(id =>
    {
        var word = ProductRef.Of(id);
        Assert.Matches("^[A-Za-z0-9_=-]+$", word);
        Assert.True(word.Length > Advertisement.LongestRef || ProductRef.Read(word) == id, id);
    });

    [Fact]
    public void Any_other_word_is_none_of_ours_and_no_error() => Gen.OneOf(Gen.String, Gen.String.Select(text => "p-" + text)).Sample(word =>
    {
        var id = ProductRef.Read(word);
        Assert.True(id is null || ProductRef.Of(id) == word, word);
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("p-")]
    [InlineData("p-YQ=")]
    [InlineData("p-AA")]
    [InlineData("p-_w")]
    [InlineData("camp7")]
    public void Damaged_words_are_read_as_none(string? word) => Assert.Null(ProductRef.Read(word));
}
