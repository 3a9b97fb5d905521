using CsCheck;
using ProductQA.Search.Text;

namespace ProductQA.Search.Tests.Text;

public sealed class CatalogTextTests
{
    [Theory]
    [InlineData("HP Pavilion dv7-1211ea", "hp pavilion dv7 1211ea")] // codes fall apart at hyphens; the code field keeps them whole
    [InlineData("USB 2.0 cable, 3 m", "usb 2.0 cable 3m")] // decimals stay whole, a unit joins its number
    [InlineData("43.2 cm (17\")", "43.2cm 17in")] // inches as people type them
    [InlineData("17-inch 17 inch 17in", "17in 17in 17in")]
    [InlineData("hush 500 in black", "hush 500 in black")] // no unit
    [InlineData("1440x900 1440 x 900", "1440 x 900 1440 x 900")] // resolutions alike
    [InlineData("3,5 kg 1,200 pages", "3.5kg 1200 pages")] // decimal comma, thousands comma
    [InlineData("Crème brûlée Ærø", "creme brulee aero")] // accents folded
    [InlineData("what's Kensington's", "whats kensingtons")] // apostrophes dropped
    [InlineData("Core™2 Duo®", "core 2 duo")] // signs part words
    [InlineData("", "")]
    [InlineData("... --- !!!", "")]
    public void Text_is_split(string text, string tokens) => Assert.Equal(tokens, string.Join(' ', CatalogText.Tokens(text)));

    [Theory]
    [InlineData("speakers", "speaker")]
    [InlineData("batteries", "battery")]
    [InlineData("boxes", "box")]
    [InlineData("switches", "switch")]
    [InlineData("glass", "glass")]
    [InlineData("bus", "bus")]
    [InlineData("1211eas", "1211eas")] // never a code
    public void Plurals_are_taken_off(string word, string stem) => Assert.Equal(stem, Stemmer.Stem(word));

    [Theory]
    [InlineData("HP Pavilion dv7-1211ea Notebook 43.2 cm", "dv71211ea")] // a measure is no code
    [InlineData("HX424S15IB/32 (DDR4)", "hx424s15ib32 ddr4")]
    [InlineData("Xerox 006R90321, 6 pcs", "006r90321")]
    [InlineData("Cat 6 cable", "")] // too short
    public void Codes_are_found_in_titles(string title, string codes) => Assert.Equal(codes, string.Join(' ', Codes.In(title)));

    [Fact]
    public void Any_text_is_split_into_bounded_lower_case_tokens() => Gen.String.Sample(text =>
        Assert.All(CatalogText.Tokens(text), token => Assert.InRange(token.Length, 1, 70)));

    [Fact]
    public void Noise_and_question_words_do_not_overlap_in_case() =>
        Assert.All(WordList.Noise.Concat(WordList.Questions), word => Assert.Equal(word.ToLowerInvariant(), word));
}
