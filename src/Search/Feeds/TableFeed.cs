using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>A feed with a header and a row an item. Google's and Meta's tables share columns and rules.</summary>
internal sealed class TableFeed
{
    private const int MaximumRowLines = 200;

    private readonly LineReader _lines;
    private readonly FeedOptions _options;
    private readonly FeedColumns _columns;
    private readonly char _delimiter;

    public TableFeed(FeedLine header, LineReader lines, FeedOptions options)
    {
        (_lines, _options) = (lines, options);
        _delimiter = "\t,;|~".FirstOrDefault(mark => header.Text.Contains(mark, StringComparison.Ordinal), '\t');
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
            : FeedRowBuilder.Build(line.Number, _columns.Record(cells), _options);
    }

    // A quoted cell may hold line breaks. The lines are joined only if that gives exactly the header's cells; else the mark was part of the text.
    private List<string>? WithFollowingLines(FeedLine first)
    {
        var row = new StringBuilder(first.Text);
        var taken = new List<FeedLine>();
        while (taken.Count < MaximumRowLines && row.Length < _options.MaximumLineLength && _lines.Next() is { } next)
        {
            taken.Add(next);
            if (next.Fault is not null)
            {
                break;
            }

            row.Append('\n').Append(next.Text);
            if (next.Text.Contains('"', StringComparison.Ordinal)
                && DelimitedCells.Split(row.ToString(), _delimiter, out var open) is var cells && !open && cells.Count == _columns.Count)
            {
                return cells;
            }
        }

        _lines.GiveBack(taken);
        return null;
    }
}
