using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Splits a row into cells. Two dialects occur in one file: a cell in quotation marks with its own doubled (RFC 4180),
/// and a cell that merely holds quotation marks, even as its first character (a 17" screen). A cell counts as quoted
/// only if its closing mark stands right before a delimiter or the end; otherwise its text is taken as it is. A CSV
/// library has to decide on one dialect, and one stray mark then swallows the rest of the file.
/// </summary>
internal static class DelimitedCells
{
    /// <summary>The cells of a row; <paramref name="open"/> says that a cell's opening mark was never closed, so that the row may go on in the next line.</summary>
    public static List<string> Split(string row, char delimiter, out bool open)
    {
        open = false;
        var cells = new List<string>();
        var (at, counted, odd) = (0, 0, row.AsSpan().Count('"') % 2 == 1);
        while (true)
        {
            odd ^= row.AsSpan(counted, at - counted).Count('"') % 2 == 1;
            counted = at;
            if (at < row.Length && row[at] == '"' && Quoted(row, at, delimiter, out var cell, out var end))
            {
                cells.Add(cell);
                at = end;
            }
            else
            {
                open |= at < row.Length && row[at] == '"' && odd;
                end = row.IndexOf(delimiter, at);
                end = end < 0 ? row.Length : end;
                cells.Add(row[at..end]);
                at = end;
            }

            if (at >= row.Length)
            {
                return cells;
            }

            at++;
        }
    }

    private static bool Quoted(string row, int start, char delimiter, out string cell, out int end)
    {
        var text = new StringBuilder();
        for (var i = start + 1; i < row.Length; i++)
        {
            if (row[i] != '"')
            {
                text.Append(row[i]);
            }
            else if (i + 1 < row.Length && row[i + 1] == '"')
            {
                text.Append('"');
                i++;
            }
            else
            {
                (cell, end) = (text.ToString(), i + 1);
                return end == row.Length || row[end] == delimiter;
            }
        }

        (cell, end) = ("", row.Length);
        return false;
    }
}
