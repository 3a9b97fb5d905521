using CsCheck;
using ProductQA.Search.Passages;

namespace ProductQA.Search.Tests.Passages;

public sealed class PassageSplitterTests
{
    private static readonly string[] Headings = ["", "A", "A > B"];

    private static readonly Gen<string> Sentence = Gen.Int[1, 30].SelectMany(words => Gen.Int[0, 9_999].Array[words]).Select(words => "Word" + string.Join(" w", words) + ".");

    private static readonly Gen<DocumentBlock> Block = Gen.Select(
        Gen.Int[1, 3], Gen.Int[0, 2].Select(at => Headings[at]), Sentence.Array[1, 12], Gen.Bool, (page, heading, sentences, whole) => new DocumentBlock(page, heading, string.Join(' ', sentences), whole));

    [Fact]
    public void The_passages_hold_every_word_in_order() => Block.Array[1, 30].Sample(blocks =>
        Assert.Equal(Words(blocks.Select(block => block.Text)), Words(Split(blocks).Select(passage => passage.Text))));

    [Fact]
    public void No_passage_is_long_or_reaches_across_a_heading_or_a_page() => Block.Array[1, 30].Sample(blocks =>
    {
        var passages = Split(blocks);
        Assert.All(passages, passage => Assert.InRange(Words([passage.Text]).Count, 1, 240));
        var places = blocks.SelectMany(block => Words([block.Text]).Select(_ => (block.Page, block.Heading)));
        Assert.Equal(places, passages.SelectMany(passage => Words([passage.Text]).Select(_ => (passage.Page, passage.Heading))));
    });

    [Fact]
    public void Rows_stay_whole_and_stand_on_lines_of_their_own()
    {
        var rows = Enumerable.Range(1, 40).Select(row => new DocumentBlock(1, "Data", $"Measure {row}: {row} mm in width", IsWhole: true)).ToList();

        var lines = Split(rows).SelectMany(passage => passage.Text.Split('\n'));

        Assert.Equal(rows.Select(row => row.Text), lines);
    }

    [Fact]
    public void Long_paragraphs_are_cut_between_sentences()
    {
        var text = string.Join(' ', Enumerable.Range(1, 30).Select(number => $"Sentence number {number} has exactly eight words here."));

        var passages = Split([new DocumentBlock(0, "", text, IsWhole: false)]);

        Assert.All(passages, passage => Assert.EndsWith(".", passage.Text, StringComparison.Ordinal));
        Assert.All(passages, passage => Assert.InRange(Words([passage.Text]).Count, 40, 120));
    }

    [Theory]
    [InlineData("It weighs approx. 3 kg. It is 2.5 cm thick! Is it light? Yes.", "It weighs approx. 3 kg.|It is 2.5 cm thick!|Is it light?|Yes.")]
    [InlineData("See fig. 3 e.g. for the lid (p. 12). Then close it.", "See fig. 3 e.g. for the lid (p. 12).|Then close it.")]
    [InlineData("1. Open the lid. 2. Fill it.", "1. Open the lid.|2. Fill it.")]
    [InlineData("no end", "no end")]
    public void Sentences_end_where_a_reader_sees_it(string text, string sentences) => Assert.Equal(sentences.Split('|'), Sentences.Of(text));

    [Fact]
    public void Sentences_hold_every_word_of_any_text() => Gen.String.Sample(text => Assert.Equal(Words([text]), Words(Sentences.Of(text))));

    private static IReadOnlyList<PassageText> Split(IReadOnlyList<DocumentBlock> blocks) => PassageSplitter.Split(new DocumentText(DocumentKind.Plain, 0, blocks));

    private static List<string> Words(IEnumerable<string> texts) => [.. texts.SelectMany(text => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))];
}
