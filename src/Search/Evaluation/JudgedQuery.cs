using System.Globalization;

namespace ProductQA.Search.Evaluation;

/// <summary>A query with the products that people rated for it.</summary>
/// <param name="Query">The query's words.</param>
/// <param name="Ratings">Product id → rating from 0 (not relevant) to 3 (fully relevant).</param>
public sealed record JudgedQuery(string Query, IReadOnlyDictionary<string, int> Ratings)
{
    /// <summary>Reads a tab-separated file with the columns query_id, query, product_id and rating.</summary>
    /// <exception cref="FormatException">A line has other columns; the message names it.</exception>
    public static IReadOnlyList<JudgedQuery> Read(string path)
    {
        var rows = File.ReadLines(path).Select((text, index) => (Cells: text.Split('\t'), Line: index + 1)).Skip(1).Select(row =>
            row.Cells.Length == 4 && int.TryParse(row.Cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var rating) && rating <= 10
                ? (Id: row.Cells[0], Query: row.Cells[1], Product: row.Cells[2], Rating: rating)
                : throw new FormatException($"Line {row.Line} of {path} is not: query_id, query, product_id, rating (tab-separated)."));
        return [.. rows.GroupBy(row => (row.Id, row.Query)).Select(group =>
            new JudgedQuery(group.Key.Query, group.GroupBy(row => row.Product).ToDictionary(same => same.Key, same => same.Max(row => row.Rating))))];
    }
}
