using System.Text;
using ProductQA.Search.Passages;

namespace ProductQA.Search.Tests.Passages;

public sealed class DocumentReaderTests
{
    [Fact]
    public void A_pdf_is_read_by_pages_below_its_headings()
    {
        var pdf = new MadePdf()
            .Page().Heading("Kettle K2").Line("Read this manual before use. Keep it in a dry place.").Gap().Heading("Cleaning", 14).Line("Descale the kettle once a month.")
            .Page().Heading("Safety", 14).Line("Never open the lid while water boils.").Bytes();

        var text = Read(pdf, "manual.pdf");

        Assert.Equal((DocumentKind.Pdf, 2), (text.Kind, text.Pages));
        Assert.Equal(
            [
                new DocumentBlock(1, "Kettle K2", "Read this manual before use. Keep it in a dry place.", false),
                new DocumentBlock(1, "Kettle K2 > Cleaning", "Descale the kettle once a month.", false),
                new DocumentBlock(2, "Kettle K2 > Safety", "Never open the lid while water boils.", false),
            ],
            text.Blocks);
    }

    [Fact]
    public void Words_cut_at_a_lines_end_are_joined_and_paragraphs_part_at_gaps()
    {
        var pdf = new MadePdf().Page().Line("The housing is water-").Line("proof up to one metre and made of dura-").Line("ble steel.").Gap().Line("A battery-").Line("powered model exists; battery-powered models need two cells.").Bytes();

        Assert.Equal(
            ["The housing is waterproof up to one metre and made of durable steel.", "A battery-powered model exists; battery-powered models need two cells."],
            Read(pdf, "m.pdf").Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Rows_of_a_table_stay_whole_with_their_names()
    {
        var pdf = new MadePdf().Page().Heading("Technical data", 14).Row((40, "Weight"), (220, "1.2 kg")).Row((40, "Power"), (220, "2200 W"), (320, "at 230 V")).Line("Subject to change.").Bytes();

        var blocks = Read(pdf, "m.pdf").Blocks;

        Assert.Equal(["Weight: 1.2 kg", "Power: 2200 W; at 230 V"], blocks.Where(block => block.IsWhole).Select(block => block.Text));
        Assert.All(blocks, block => Assert.Equal("Technical data", block.Heading));
    }

    [Fact]
    public void Columns_are_read_one_after_the_other()
    {
        var pdf = new MadePdf().Page();
        for (var line = 1; line <= 8; line++)
        {
            pdf.Row((40, $"left column running text {line}"), (320, $"right column running text {line}"));
        }

        var text = string.Join(' ', Read(pdf.Bytes(), "m.pdf").Blocks.Select(block => block.Text));

        Assert.True(text.IndexOf("left column running text 8", StringComparison.Ordinal) < text.IndexOf("right column running text 1", StringComparison.Ordinal), text);
    }

    [Fact]
    public void What_repeats_at_the_edge_of_most_pages_is_left_out()
    {
        string[] subjects = ["cord", "lid", "filter", "base"];
        var pdf = new MadePdf();
        for (var page = 1; page <= 4; page++)
        {
            pdf.Page().Line("Kettle K2 User Manual").Gap().Line($"About the {subjects[page - 1]} one.").Gap().Line($"More of the {subjects[page - 1]} two.").Gap().Line($"End of the {subjects[page - 1]} three.").Footer($"Page {page} of 4");
        }

        var text = string.Join('\n', Read(pdf.Bytes(), "m.pdf").Blocks.Select(block => block.Text));

        Assert.DoesNotContain("User Manual", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Page", text, StringComparison.Ordinal);
        Assert.Contains("About the filter one.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sentence_across_pages_belongs_to_the_page_where_it_begins()
    {
        var pdf = new MadePdf().Page().Line("Unplug the kettle before you").Page().Line("clean it. Then dry it.").Bytes();

        Assert.Equal([(1, "Unplug the kettle before you clean it."), (2, "Then dry it.")], Read(pdf, "m.pdf").Blocks.Select(block => (block.Page, block.Text)));
    }

    [Fact]
    public void A_web_page_is_read_without_scripts_and_menus()
    {
        const string Page = """
            <!doctype html><html><head><title>x</title><style>p{}</style></head><body><nav><a>Home</a></nav><h1>Care</h1><script>alert('stolen')</script>
            <p>Wash at 30&nbsp;degrees.<br>Do not <b>bleach</b>.</p><h2>Drying</h2><ul><li>Hang it up</li><li>No dryer</li></ul>
            <table><tr><th>Material</th><td><p>Wool</p></td></tr><tr><td>Weight</td><td>300 g</td><td>dry</td></tr></table><p hidden>secret</p><dl><dt>Origin</dt><dd>Peru</dd></dl></body></html>
            """;

        var text = Read(Encoding.UTF8.GetBytes(Page), "care.html");

        Assert.Equal(DocumentKind.Html, text.Kind);
        Assert.Equal(
            [("Care", "Wash at 30 degrees. Do not bleach."), ("Care > Drying", "Hang it up"), ("Care > Drying", "No dryer"), ("Care > Drying", "Material: Wool"), ("Care > Drying", "Weight: 300 g; dry"), ("Care > Drying", "Origin: Peru")],
            text.Blocks.Select(block => (block.Heading, block.Text)));
    }

    [Fact]
    public void Markdown_is_read_with_headings_lists_and_tables()
    {
        var text = Read(Encoding.UTF8.GetBytes("# Kettle\n\nBoils *fast*.\n\n## Data\n\n| Name | Value |\n|---|---|\n| Volume | 1.7 l |\n\n- Cord 0.8 m\n"), "kettle.md");

        Assert.Equal(DocumentKind.Markdown, text.Kind);
        Assert.Equal([("Kettle", "Boils fast."), ("Kettle > Data", "Name: Value"), ("Kettle > Data", "Volume: 1.7 l"), ("Kettle > Data", "Cord 0.8 m")], text.Blocks.Select(block => (block.Heading, block.Text)));
    }

    [Theory]
    [InlineData("plain words\nof one paragraph\n\nand another", "notes.txt", DocumentKind.Plain)]
    [InlineData("%PDF-1.7 is what a PDF begins with", "a.txt", DocumentKind.Pdf)]
    [InlineData("  <HTML><p>x</p>", "a.txt", DocumentKind.Html)]
    [InlineData("# A heading\n\ntext", "a.txt", DocumentKind.Markdown)]
    [InlineData("text", "a.md", DocumentKind.Markdown)]
    public void The_content_tells_the_form(string content, string name, DocumentKind kind)
    {
        try
        {
            Assert.Equal(kind, Read(Encoding.UTF8.GetBytes(content), name).Kind);
        }
        catch (DocumentException damaged)
        {
            Assert.Equal(DocumentKind.Pdf, kind);
            Assert.Contains("damaged", damaged.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Other_encodings_are_read_too()
    {
        Assert.Equal("Größe für Café", Assert.Single(Read(Encoding.Latin1.GetBytes("Größe für Café"), "a.txt").Blocks).Text);
        Assert.Equal("Größe", Assert.Single(Read([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Größe")], "a.txt").Blocks).Text);
    }

    private static DocumentText Read(byte[] content, string name) => DocumentReader.Read(content, name, new DocumentLimits(), TestContext.Current.CancellationToken);
}
