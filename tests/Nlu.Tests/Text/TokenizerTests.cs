using ProductQA.Nlu.Text;

namespace ProductQA.Nlu.Tests.Text;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("Don't you have it?", "dont you have it ?")]
    [InlineData("don’t", "dont")]
    [InlineData("sooooo coooool", "soo cool")]
    [InlineData("1000000 mAh", "1000000 mah")]
    [InlineData("Ｈｅｌｌｏ", "hello")]
    [InlineData("𝓗𝓮𝓵𝓵𝓸", "hello")]
    [InlineData("Café CAFE\u0301", "cafe cafe")]
    [InlineData("20% off, $5 or €4", "20 % off $ 5 or € 4")]
    [InlineData("ok 👍🏽", "ok 👍")]
    [InlineData("hp dv7-1211ea", "hp dv7 1211ea")]
    [InlineData("привет नमस्ते", "привет नमस्ते")]
    [InlineData("a\0b\td", "a b d")]
    [InlineData("", "")]
    public void Splits_folds_and_squeezes(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', Tokenizer.Tokenize(text)));

    [Fact]
    public void Drops_broken_surrogates() => Assert.Equal(["ab", "c"], Tokenizer.Tokenize("\udc00a" + "b \ud83d c"));
}
