using System.Globalization;
using System.Runtime.ExceptionServices;
using ProductQA.Search.Passages.Reading;

namespace ProductQA.Search.Passages;

/// <summary>
/// Reads a document into its paragraphs, whatever its name says: the content tells a PDF, a web page, Markdown and plain text apart. Scripts,
/// pictures, forms and attachments are never run or followed. A hostile file costs at most the time and memory of its limits.
/// </summary>
public static class DocumentReader
{
    /// <summary>Deep nesting must not reach the end of the stack.</summary>
    private const int StackBytes = 32 * 1024 * 1024;

    /// <summary>Reads a document.</summary>
    /// <param name="content">The whole file.</param>
    /// <param name="name">Its name, which tells Markdown from plain text where the content leaves that open.</param>
    /// <param name="limits">How much is read.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="DocumentException">It is empty, damaged, encrypted, a scan without text, of another form, or above a limit.</exception>
    public static DocumentText Read(byte[] content, string name, DocumentLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(limits);
        if (content.Length > limits.Bytes)
        {
            throw new DocumentException(string.Create(CultureInfo.InvariantCulture, $"The file has {content.Length / 1024 / 1024} MiB, the limit is {limits.Bytes / 1024 / 1024} MiB: split it, or leave out pictures."));
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(limits.Time);
        return Run(() => Read(content, ContentSniffer.KindOf(content, name), limits, ending.Token), limits, ending, cancellationToken);
    }

    private static DocumentText Read(byte[] content, DocumentKind kind, DocumentLimits limits, CancellationToken ending)
    {
        var (pages, blocks) = kind switch
        {
            DocumentKind.Pdf => PdfDocumentText.Read(content, limits, ending),
            DocumentKind.Html => (0, HtmlDocumentText.Read(content, limits, ending)),
            DocumentKind.Markdown => (0, MarkdownDocumentText.Read(content, limits, ending)),
            _ => (0, PlainDocumentText.Read(content, limits)),
        };
        return blocks.Count > 0
            ? new DocumentText(kind, pages, blocks)
            : throw new DocumentException("There is no text in the file: give one with words in it.");
    }

    /// <summary>On a thread of its own, which is left behind where it does not end in time.</summary>
    private static DocumentText Run(Func<DocumentText> read, DocumentLimits limits, CancellationTokenSource ending, CancellationToken cancellationToken)
    {
        var work = new TaskCompletionSource<DocumentText>(TaskCreationOptions.RunContinuationsAsynchronously);
        var thread = new Thread(() => Settle(work, read), StackBytes) { IsBackground = true, Name = "document reader" };
        thread.Start();
        try
        {
            if (work.Task.Wait((int)limits.Time.TotalMilliseconds + 1_000, cancellationToken))
            {
                return work.Task.Result;
            }
        }
        catch (AggregateException fault) when (fault.InnerException is { } cause)
        {
            if (cause is not OperationCanceledException || cancellationToken.IsCancellationRequested)
            {
                ExceptionDispatchInfo.Throw(cause);
            }
        }

        ending.Cancel();
        throw new DocumentException(string.Create(CultureInfo.InvariantCulture, $"Reading the file takes longer than {limits.Time.TotalSeconds:0} seconds: save it anew in a simpler form, or as text."));
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1031", Justification = "The fault is handed to the caller, who waits on another thread.")]
    private static void Settle(TaskCompletionSource<DocumentText> work, Func<DocumentText> read)
    {
        try
        {
            work.SetResult(read());
        }
        catch (Exception fault)
        {
            work.SetException(fault);
        }
    }
}
