using System.IO.Compression;
using System.Text;
using CsCheck;
using ProductQA.Search.Passages;

namespace ProductQA.Search.Tests.Passages;

/// <summary>Files that mean no good: each is read or refused with a sentence, in bounded time and memory.</summary>
public sealed class HostileDocumentTests
{
    [Theory]
    [InlineData("")]
    [InlineData("   \n\n ")]
    [InlineData("<!doctype html><script>x()</script>")]
    public void A_file_without_text_is_refused(string content) => Refused(Encoding.UTF8.GetBytes(content), "no text");

    [Fact]
    public void Documents_of_office_programs_and_other_bytes_are_refused_with_the_cure()
    {
        Refused([.. "PK\x03\x04"u8, .. new byte[100]], "PDF, HTML, Markdown or text");
        Refused([1, 2, 0, 4, 0, 9], "no text");
    }

    [Fact]
    public void A_pdf_without_letters_is_called_a_scan() => Refused(new MadePdf().Page().Bytes(), "scan");

    [Fact]
    public void Every_truncation_of_a_pdf_is_read_or_refused()
    {
        var pdf = new MadePdf().Page().Heading("Kettle").Line("Boils water.").Bytes();
        for (var length = 5; length < pdf.Length; length += Math.Max(1, pdf.Length / 40))
        {
            ReadOrRefused(pdf[..length]);
        }
    }

    [Fact]
    public void Damaged_pdfs_are_read_or_refused()
    {
        var pdf = new MadePdf().Page().Heading("Kettle").Line("Boils water.").Bytes();
        Gen.Select(Gen.Int[0, pdf.Length - 1], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var damaged = pdf.ToArray();
                Array.ForEach(changes, change => damaged[change.Item1] = change.Item2);
                ReadOrRefused(damaged);
            },
            iter: 150);
    }

    [Fact]
    public void A_pdf_of_too_many_pages_is_refused()
    {
        var pdf = new MadePdf();
        for (var page = 0; page < 60; page++)
        {
            pdf.Page().Line("a page");
        }

        Refused(pdf.Bytes(), "60 pages", new DocumentLimits { Pages = 50 });
    }

    [Fact]
    public void A_pdf_that_unpacks_to_gigabytes_is_refused()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            var blanks = Encoding.ASCII.GetBytes(new string(' ', 1_000_000));
            for (var i = 0; i < 300; i++)
            {
                zip.Write(blanks);
            }
        }

        Refused(HandMadePdf("/Filter /FlateDecode", packed.ToArray()), "unpacks to far more");
    }

    [Fact]
    public void Scripts_in_a_pdf_are_not_text()
    {
        var pdf = HandMadePdf("", Encoding.ASCII.GetBytes("BT /F1 12 Tf 40 700 Td (Boils water fast) Tj ET"), "/OpenAction << /S /JavaScript /JS (app.alert\\('stolen'\\)) >>");

        Assert.Equal(["Boils water fast"], Read(pdf, new DocumentLimits()).Blocks.Select(block => block.Text));
    }

    [Fact]
    public void Deeply_nested_pages_are_read_or_refused()
    {
        ReadOrRefused(Encoding.UTF8.GetBytes("<html>" + string.Concat(Enumerable.Repeat("<div><b>", 20_000)) + "deep"));
        ReadOrRefused(Encoding.UTF8.GetBytes("# x\n" + new string('>', 50_000) + " deep"));
        ReadOrRefused(Encoding.UTF8.GetBytes("# x\n" + new string('[', 50_000)));
        ReadOrRefused(Encoding.UTF8.GetBytes("# x\n" + string.Concat(Enumerable.Repeat("*a ", 30_000))));
    }

    [Fact]
    public void Too_much_text_and_too_large_files_are_refused()
    {
        Refused(Encoding.UTF8.GetBytes(string.Join("\n\n", Enumerable.Repeat("some words", 2_000))), "characters", new DocumentLimits { Characters = 10_000 });
        Refused(new byte[3 * 1024 * 1024], "3 MiB", new DocumentLimits { Bytes = 1024 * 1024 });
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() => Gen.Byte.Array[0, 400].Sample(ReadOrRefused, iter: 400);

    private static byte[] HandMadePdf(string filter, byte[] content, string catalog = "")
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        void Begin(string text)
        {
            offsets.Add(pdf.Position);
            Write($"{offsets.Count} 0 obj\n{text}");
        }

        Write("%PDF-1.4\n");
        Begin($"<< /Type /Catalog /Pages 2 0 R {catalog} >>\nendobj\n");
        Begin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
        Begin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n");
        Begin($"<< /Length {content.Length} {filter} >>\nstream\n");
        pdf.Write(content);
        Write("\nendstream\nendobj\n");
        Begin("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
        var start = pdf.Position;
        Write($"xref\n0 6\n0000000000 65535 f \n{string.Concat(offsets.Select(offset => $"{offset:D10} 00000 n \n"))}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{start}\n%%EOF");
        return pdf.ToArray();
    }

    private static void Refused(byte[] content, string because, DocumentLimits? limits = null)
    {
        var refused = Assert.Throws<DocumentException>(() => Read(content, limits ?? new DocumentLimits()));
        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
    }

    private static void ReadOrRefused(byte[] content)
    {
        try
        {
            Assert.NotEmpty(Read(content, new DocumentLimits { Time = TimeSpan.FromSeconds(20) }).Blocks);
        }
        catch (DocumentException refused)
        {
            Assert.NotEmpty(refused.Message);
        }
    }

    private static DocumentText Read(byte[] content, DocumentLimits limits) => DocumentReader.Read(content, "a.bin", limits, TestContext.Current.CancellationToken);
}
