using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;

namespace ProductQA.Search.Passages.Reading;

/// <summary>
/// The words of a PDF in reading order: lines below their headings (told by the size of their letters), columns one after the other, rows of tables
/// as "Name: value", words cut at a line's end joined, and what repeats at the head or foot of most pages left out. Nothing in it is run.
/// </summary>
internal static class PdfDocumentText
{
    private const int MostNesting = 128;

    public static (int Pages, List<DocumentBlock> Blocks) Read(byte[] content, DocumentLimits limits, CancellationToken ending)
    {
        try
        {
            using var document = PdfDocument.Open(content, new ParsingOptions
            {
                UseLenientParsing = true,
                SkipMissingFonts = true,
                MaxStackDepth = MostNesting,
                FilterProvider = new BoundedFilters(limits.UnpackedBytes, ending),
            });
            return (document.NumberOfPages, Blocks(Pages(document, limits, ending), limits));
        }
        catch (PdfDocumentEncryptedException fault)
        {
            throw new DocumentException("The PDF is protected by a password: save it without one.", fault);
        }
        catch (Exception fault) when (fault is not (DocumentException or OperationCanceledException))
        {
            throw new DocumentException(
                fault is PdfDocumentStackDepthException ? "The PDF is nested too deeply: save it anew from the program that made it." : "The PDF is damaged: save it anew from the program that made it.", fault);
        }
    }

    private static List<PdfPageLines> Pages(PdfDocument document, DocumentLimits limits, CancellationToken ending)
    {
        if (document.NumberOfPages > limits.Pages)
        {
            throw new DocumentException(string.Create(CultureInfo.InvariantCulture, $"The PDF has {document.NumberOfPages} pages, the limit is {limits.Pages}: split it into several documents."));
        }

        var pages = new List<PdfPageLines>();
        var letters = 0;
        for (var number = 1; number <= document.NumberOfPages; number++)
        {
            ending.ThrowIfCancellationRequested();
            var page = document.GetPage(number);
            letters += page.Letters.Count;
            if (letters > limits.Characters)
            {
                throw new DocumentException($"The PDF holds more than {limits.Characters} characters of text: split it into several documents.");
            }

            pages.Add(PdfPageLines.Of(page));
        }

        return letters > 0 ? pages : throw new DocumentException("The PDF holds pictures of pages and no text (a scan): run text recognition (OCR) on it first.");
    }

    private static List<DocumentBlock> Blocks(List<PdfPageLines> pages, DocumentLimits limits)
    {
        RunningLines.Remove(pages);
        var writer = new PdfBlockWriter(new BlockCollector(limits), PdfLetters.Of(pages), new Hyphens(pages));
        pages.ForEach(writer.Add);
        return writer.End();
    }
}
