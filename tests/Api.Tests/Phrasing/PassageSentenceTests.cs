using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Passages;

namespace ProductQA.Api.Tests.Phrasing;

public sealed class PassageSentenceTests
{
    [Theory]
    [InlineData("K2-Manual.pdf", 12, "The manual says (page 12): “Wipe it.”", "document:K2-Manual.pdf#page=12")]
    [InlineData("k2_datasheet.pdf", 1, "The data sheet says (page 1): “Wipe it.”", "document:k2_datasheet.pdf#page=1")]
    [InlineData("assembly instructions.md", 0, "The instructions say: “Wipe it.”", "document:assembly instructions.md")]
    [InlineData("care.md", 0, "The document “care” says: “Wipe it.”", "document:care.md")]
    public void A_document_is_named_with_its_page(string name, int page, string words, string source)
    {
        var quotation = new Quotation(new Passage("p", "d", name, page, "Care > Cleaning", "Wipe it."), "Wipe it.", 1, 0.9);

        Assert.Equal(words, PassageSentence.Of(Texts.English, quotation));
        Assert.Equal(("Cleaning", "Wipe it.", source), (PassageSource.Fact(quotation).Field, PassageSource.Fact(quotation).Value, PassageSource.Fact(quotation).Source));
    }

    [Fact]
    public void The_description_is_named_as_such()
    {
        var quotation = new Quotation(new Passage("p", "", "", 0, "", "Fits \"all\" lids."), "Fits \"all\" lids.", 1, 0.9);

        Assert.Equal("The description says: “Fits ’all’ lids.”", PassageSentence.Of(Texts.English, quotation));
        Assert.Equal(("Description", "description"), (PassageSource.Fact(quotation).Field, PassageSource.Fact(quotation).Source));
    }

    [Fact]
    public void A_very_long_row_ends_at_a_word()
    {
        var words = string.Join(' ', Enumerable.Repeat("words", 300));

        Assert.EndsWith("words …”", PassageSentence.Of(Texts.English, new Quotation(new Passage("p", "", "", 0, "", words), words, 1, 0.9)), StringComparison.Ordinal);
    }
}
