using System.Diagnostics.CodeAnalysis;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace ProductQA.Search.Tests.Passages;

/// <summary>PDFs of the tests' own, set line by line.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The builder holds nothing but memory.")]
internal sealed class MadePdf
{
    private readonly PdfDocumentBuilder _builder = new();
    private readonly PdfDocumentBuilder.AddedFont _font;
    private readonly PdfDocumentBuilder.AddedFont _bold;
    private PdfPageBuilder? _page;
    private double _y;

    public MadePdf()
    {
        _font = _builder.AddStandard14Font(Standard14Font.Helvetica);
        _bold = _builder.AddStandard14Font(Standard14Font.HelveticaBold);
    }

    public MadePdf Page()
    {
        _page = _builder.AddPage(PageSize.A4);
        _y = 800;
        return this;
    }

    public MadePdf Heading(string text, double size = 18) => At(40, text, size, 30);

    public MadePdf Bold(string text) => Put(40, text, 10, 14, _bold);

    public MadePdf Line(string text) => At(40, text, 10, 13);

    /// <summary>A gap as between paragraphs.</summary>
    public MadePdf Gap()
    {
        _y -= 14;
        return this;
    }

    /// <summary>Texts beside each other on one line.</summary>
    public MadePdf Row(params (double X, string Text)[] cells)
    {
        foreach (var (x, text) in cells)
        {
            _page!.AddText(text, 10, new PdfPoint(x, _y), _font);
        }

        _y -= 13;
        return this;
    }

    public MadePdf Footer(string text)
    {
        _page!.AddText(text, 8, new PdfPoint(40, 20), _font);
        return this;
    }

    public byte[] Bytes() => _builder.Build();

    private MadePdf At(double x, string text, double size, double height) => Put(x, text, size, height, _font);

    private MadePdf Put(double x, string text, double size, double height, PdfDocumentBuilder.AddedFont font)
    {
        _page!.AddText(text, size, new PdfPoint(x, _y), font);
        _y -= height;
        return this;
    }
}
