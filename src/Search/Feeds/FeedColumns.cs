using System.Collections.Frozen;
using System.Text.Json;

namespace ProductQA.Search.Feeds;

/// <summary>The header of a feed: which column is which field. A column that we do not know is a fact about the product.</summary>
internal sealed class FeedColumns
{
    /// <summary>Of these a second column would make it a guess which one counts.</summary>
    private static readonly FrozenSet<string> Once = FrozenSet.Create("id", "title", "price", "sale_price", "currency", "availability");

    private readonly List<(string Name, string Readable)> _columns;

    public FeedColumns(IEnumerable<string> header)
    {
        _columns = [.. header.Select(BrokenBytes.Mend).Select(name => (Normalised(name), Readable(name)))];
        Require("id", "the shop's own number of each item");
        Require("title", "the name of each item");
        Require("price", "for example 52.95 USD");
        if (_columns.GroupBy(column => column.Name).FirstOrDefault(same => same.Count() > 1 && Once.Contains(same.Key)) is { Key: var twice })
        {
            throw new FeedException($"The header has the column \"{twice}\" twice: keep the one that counts.");
        }
    }

    public int Count => _columns.Count;

    /// <summary>Name in the form that we compare: lower case, words joined by underscores, without a namespace or the list of sub-attributes.</summary>
    public static string Normalised(string name)
    {
        var text = name.Trim().ToLowerInvariant();
        text = text.StartsWith("g:", StringComparison.Ordinal) ? text[2..] : text;
        var details = text.IndexOf('(', StringComparison.Ordinal);
        text = text.StartsWith("product", StringComparison.Ordinal) && details > 0 ? text[..details].TrimEnd() : text;
        return text.Replace(' ', '_').Replace('-', '_');
    }

    public static string Readable(string name)
    {
        var text = name.Trim().Replace('_', ' ');
        return text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text;
    }

    public FeedRecord Record(List<string> cells)
    {
        var record = new FeedRecord();
        for (var i = 0; i < cells.Count && i < _columns.Count; i++)
        {
            Put(record, _columns[i].Name, _columns[i].Readable, cells[i]);
        }

        return record;
    }

    /// <summary>A cell may hold JSON text in place of plain text.</summary>
    private static void Put(FeedRecord record, string name, string readable, string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.Length > 1 && (text[0], text[^1]) is ('[', ']') or ('{', '}'))
        {
            try
            {
                using var json = JsonDocument.Parse(cell);
                JsonRecord.Put(record, name, readable, json.RootElement);
                return;
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                // Text that only looks like JSON: [sale], {size}
            }
        }

        FeedFields.Put(record, name, readable, cell);
    }

    private void Require(string column, string meaning)
    {
        if (_columns.TrueForAll(have => have.Name != column))
        {
            var found = string.Join(", ", _columns.Take(12).Select(have => have.Name));
            throw new FeedException($"The header has no column \"{column}\" ({meaning}). It has: {(found.Length > 300 ? found[..300] : found)}.");
        }
    }
}
