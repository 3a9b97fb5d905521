using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>A feed with a header and a row an item. Google's and Meta's tables share columns and rules.</summary>
internal sealed class TableFeed
{
    private const int MaximumRowLines = 200;

    /// <summary>Lines are tried again and again while they are joined; without this limit hostile ones would cost quadratic time.</summary>
    private const int MaximumJoinedLength = 1_000_000;

    private readonly LineReader _lines;
    private readonly FeedOptions _options;
    private readonly FeedColumns _columns;
    private readonly char _delimiter;

    public TableFeed(LineReader lines, FeedOptions options)
    {
        (_lines, _options) = (lines, options);
        var header = lines.Header();
        _delimiter = FeedRecognition.Delimiter(header.Text);
        _columns = new FeedColumns(DelimitedCells.Split(header.Text, _delimiter, out _));
    }

    public IEnumerable<FeedResult> Read()
    {
        while (_lines.Next() is { } line)
        {
            if (line.Fault is not null)
            {
                yield return new RejectedRow(line.Number, line.Fault);
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                yield return Row(line);
            }
        }
    }

    private FeedResult Row(FeedLine line)
    {
        var cells = DelimitedCells.Split(line.Text, _delimiter, out var open);
        if (open && cells.Count < _columns.Count)
        {
            cells = WithFollowingLines(line) ?? cells;
        }

        return cells.Count > _columns.Count && cells.Skip(_columns.Count).Any(cell => cell.Length > 0)
            ? new RejectedRow(line.Number, $"The row has {cells.Count} cells but the header {_columns.Count}: put a cell that holds the delimiter in quotation marks.")
            : FeedRowBuilder.Build(line.Number, Record(cells), _options);
    }

    // A spreadsheet leaves out blank cells at the end of a row; a row that was cut off looks the same.
    private FeedRecord Record(List<string> cells)
    {
        var record = _columns.Record(cells);
        if (cells.Count < _columns.Count)
        {
            record.Notes.Add($"The row has {cells.Count} cells but the header {_columns.Count}: the missing ones were taken as blank.");
        }

        return record;
    }

    // A quoted cell may hold line breaks. The row ends with the line in which every mark is closed; if that does not give exactly the header's cells, the first mark was part of the text.
    private List<string>? WithFollowingLines(FeedLine first)
    {
        var row = new StringBuilder(first.Text);
        var taken = new List<FeedLine>();
        var open = true;
        while (open && taken.Count < MaximumRowLines && row.Length < Math.Min(MaximumJoinedLength, _options.MaximumLineLength) && _lines.Next() is { } next)
        {
            taken.Add(next);
            if (next.Fault is not null)
            {
                break;
            }

            row.Append('\n').Append(next.Text);
            if (next.Text.Contains('"', StringComparison.Ordinal)
                && DelimitedCells.Split(row.ToString(), _delimiter, out open) is var cells && !open && cells.Count == _columns.Count)
            {
                return cells;
            }
        }

        _lines.GiveBack(taken);
        return null;
    }
}
