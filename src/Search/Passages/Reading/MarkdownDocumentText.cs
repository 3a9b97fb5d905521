using System.Text;
using Markdig;

namespace ProductQA.Search.Passages.Reading;

/// <summary>Markdown (CommonMark with tables), read as the web page that it stands for.</summary>
internal static class MarkdownDocumentText
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseYamlFrontMatter().Build();

    public static List<DocumentBlock> Read(byte[] content, DocumentLimits limits, CancellationToken ending)
    {
        string html;
        try
        {
            html = Markdown.ToHtml(DocumentEncoding.Text(content), Pipeline);
        }
        catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or IndexOutOfRangeException)
        {
            throw new DocumentException("The Markdown is nested too deeply: save it in a simpler form.", fault);
        }

        return HtmlDocumentText.Read(Encoding.UTF8.GetBytes("<!doctype html><meta charset=utf-8>" + html), limits, ending);
    }
}
