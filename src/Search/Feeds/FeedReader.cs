using System.Text.RegularExpressions;
using System.Xml;
using CsvHelper;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Reads a merchant's feed row by row, so that memory does not grow with the file. A bad row is one result among
/// the others; only a file that is no feed at all raises <see cref="FeedException"/>, perhaps in the middle of the
/// rows (a damaged archive, XML that breaks off), so load rows aside and take them over at the end.
/// </summary>
public static class FeedReader
{
    /// <summary>Rows of a file, plain, gzip or zip.</summary>
    /// <exception cref="FeedException">The file is missing, damaged, or no feed.</exception>
    public static IEnumerable<FeedResult> ReadFile(string path, FeedOptions options)
    {
        using var stream = Open(path);
        foreach (var result in Read(stream, options))
        {
            yield return result;
        }
    }

    /// <summary>
    /// Rows of a stream, plain, gzip or zip, in UTF-8, in UTF-16 or UTF-32 with a byte order mark, or in the encoding
    /// that the XML or the page declares. A zip in a stream that cannot seek is laid down in a temporary file.
    /// </summary>
    /// <exception cref="FeedException">The content is damaged or no feed.</exception>
    public static IEnumerable<FeedResult> Read(Stream stream, FeedOptions options)
    {
        try
        {
            var text = new PeekedText(FeedEncoding.Decode(FeedPacking.Open(stream, options)));
            return Guarded(Rows(text, options), text);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw Damaged(e, 1);
        }
    }

    private static IEnumerable<FeedResult> Rows(PeekedText text, FeedOptions options) => FeedRecognition.Of(text.Head, options.Format) switch
    {
        FeedForm.Xml => new XmlFeed(text, options).Read(),
        FeedForm.Shopify => new ShopifyFeed(text, options).Read(),
        FeedForm.JsonLines => JsonLinesFeed.Read(new LineReader(text, options.MaximumLineLength), options),
        FeedForm.JsonItems => JsonItemsFeed.Read(new JsonItems(text, options.MaximumLineLength), options),
        FeedForm.Html => HtmlFeed.Read(new LineReader(text, options.MaximumLineLength), options),
        _ => new TableFeed(new LineReader(text, options.MaximumLineLength), options).Read(),
    };

    private static IEnumerable<FeedResult> Guarded(IEnumerable<FeedResult> results, PeekedText text)
    {
        using (text)
        using (var rows = results.GetEnumerator())
        {
            var line = 1L;
            while (MoveNext(rows, line))
            {
                line = rows.Current.Line;
                yield return rows.Current;
            }
        }
    }

    private static bool MoveNext(IEnumerator<FeedResult> rows, long line)
    {
        try
        {
            return rows.MoveNext();
        }
        catch (XmlException e)
        {
            throw new FeedException($"The XML is broken at line {e.LineNumber}, so nothing of it was taken: {e.Message}", e);
        }
        catch (CsvFormatException e)
        {
            throw new FeedException($"The row at line {e.LineNumber} does not end where a row should: close each quotation mark, and double those inside a quoted cell.", e);
        }
        catch (RegexMatchTimeoutException e)
        {
            throw new FeedException($"The row after line {line} takes too long to read: look at it, and shorten what is in it.", e);
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            throw Damaged(e, line);
        }
    }

    private static FeedException Damaged(Exception cause, long line) => new($"The file is damaged after line {line}: {cause.Message}", cause);

    private static FileStream Open(string path)
    {
        try
        {
            return File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new FeedException($"The feed {path} cannot be opened: {e.Message}", e);
        }
    }
}
