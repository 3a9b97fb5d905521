using CsvHelper;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Shopify's product export (RFC 4180, with line breaks in quoted cells). Rows with the same handle, or none, belong
/// to the product before; its first row alone is kept while its rows pass, so that the file may be of any length.
/// </summary>
internal sealed class ShopifyFeed(PeekedText text, FeedOptions options)
{
    /// <summary>A row this much longer than the limit, in bytes, is not even skipped: most often a quotation mark was never closed.</summary>
    private const int SkippedLengths = 16;

    private CsvMalformedReason? _malformed;

    public IEnumerable<FeedResult> Read()
    {
        using var csv = CsvReader.Create(text, Form(), leaveOpen: true);
        var columns = Header(csv);
        ShopifyRow? product = null;
        while (Next(csv))
        {
            if (Fault(csv, columns) is { } fault)
            {
                yield return new RejectedRow(csv.LineNumber, fault);
                continue;
            }

            var row = columns.Row(csv.LineNumber, Cells(csv));
            product = product is not null && Continues(product, row) ? product : row;
            if (row.IsVariant)
            {
                yield return FeedRowBuilder.Build(row.Line, ShopifyProduct.Record(product, row, HandleOf(product)), options);
            }
        }
    }

    private static bool Continues(ShopifyRow product, ShopifyRow row) => row["handle"].Length > 0
        ? row["handle"] == HandleOf(product)
        : row["title"].Length == 0 || (row["title"] == product["title"] && product["handle"].Length > 0);

    private static string HandleOf(ShopifyRow product) => product["handle"].Length > 0 ? product["handle"] : ShopifyProduct.Slug(product["title"]);

    private ShopifyColumns Header(CsvReader csv)
    {
        while (Next(csv))
        {
            var cells = Cells(csv);
            if (!LineReader.IsPreamble(cells[0]))
            {
                return new ShopifyColumns(cells);
            }
        }

        throw new FeedException("The file is empty: a feed begins with a header and has a row for each variant.");
    }

    private static string[] Cells(CsvReader csv)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = csv.GetString(i);
        }

        return cells;
    }

    private bool Next(CsvReader csv)
    {
        _malformed = null;
        return csv.Read();
    }

    private string? Fault(CsvReader csv, ShopifyColumns columns)
    {
        var length = csv.RawRecord.Length;
        if (_malformed == CsvMalformedReason.UnterminatedQuote)
        {
            throw new FeedException($"A quotation mark in the row at line {csv.LineNumber} is never closed, so the rows behind it cannot be told apart: close it, and double each mark inside a quoted cell.");
        }

        return length > options.MaximumLineLength ? $"The row is longer than {options.MaximumLineLength} characters: shorten it."
            : _malformed == CsvMalformedReason.TextAfterClosingQuote && csv.RawRecord.Contains((byte)'\n') ? "A cell has a quotation mark that does not close where the cell ends: double each mark inside a quoted cell."
            : csv.RawRecord.Contains((byte)0) ? "The row holds NUL bytes: save the file as UTF-8 text."
            : csv.FieldCount > columns.Count && Cells(csv).Skip(columns.Count).Any(cell => cell.Length > 0) ? $"The row has {csv.FieldCount} cells but the header {columns.Count}: put a cell that holds the delimiter in quotation marks."
            : null;
    }

    private CsvReaderOptions Form() => new()
    {
        HasHeader = false,
        Separator = FeedRecognition.Delimiter(FeedRecognition.FirstLine(text.Head)),
        MalformedData = CsvMalformedDataHandling.Recover,
        OnMalformedRecord = record => _malformed = record.Reason,
        TrackLineNumbers = true,
        MaxRecordSize = (int)Math.Min(int.MaxValue / 2, (long)SkippedLengths * options.MaximumLineLength),
    };
}
