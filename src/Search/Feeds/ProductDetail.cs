using System.Text;

namespace ProductQA.Search.Feeds;

/// <summary>
/// The entries of a product_detail cell: <c>section:name:value</c>, parted by commas; the section may be empty or
/// left out, as it always is in Meta's additional_variant_attribute (<c>Scent:Fruity,Flavor:Apple</c>). A part in quotation marks may hold commas and colons, its own marks are doubled. Marks inside a part
/// without outer marks are text (3.5" disk), and so is a comma that no name and colon follow.
/// Source: Google Merchant Center help, product detail attribute.
/// </summary>
internal static class ProductDetail
{
    public static IEnumerable<(string Name, string Value)> Parse(string cell)
    {
        var at = 0;
        string? name = null;
        var value = new StringBuilder();
        while (at < cell.Length)
        {
            var parts = Entry(cell, ref at);
            if (parts.Count == 1)
            {
                value.Append(',').Append(parts[0]);
                continue;
            }

            if (name is not null)
            {
                yield return (name, value.ToString());
            }

            name = parts.Count == 2 ? parts[0] : parts[1];
            value.Clear().AppendJoin(':', parts.Count == 2 ? parts.Skip(1) : parts.Skip(2));
        }

        if (name is not null)
        {
            yield return (name, value.ToString());
        }
    }

    private static List<string> Entry(string cell, ref int at)
    {
        var parts = new List<string>();
        while (true)
        {
            parts.Add(Quoted(cell, ref at) ?? Plain(cell, ref at));
            if (at >= cell.Length)
            {
                return parts;
            }

            if (cell[at++] == ',')
            {
                return parts;
            }
        }
    }

    private static string Plain(string cell, ref int at)
    {
        var end = cell.AsSpan(at).IndexOfAny(':', ',');
        var part = end < 0 ? cell[at..] : cell.Substring(at, end);
        at += part.Length;
        return part;
    }

    private static string? Quoted(string cell, ref int at)
    {
        if (at >= cell.Length || cell[at] != '"')
        {
            return null;
        }

        var text = new StringBuilder();
        for (var i = at + 1; i < cell.Length; i++)
        {
            if (cell[i] != '"')
            {
                text.Append(cell[i]);
            }
            else if (i + 1 < cell.Length && cell[i + 1] == '"')
            {
                text.Append(cell[i++]);
            }
            else
            {
                var closes = i + 1 == cell.Length || cell[i + 1] is ':' or ',';
                at = closes ? i + 1 : at;
                return closes ? text.ToString() : null;
            }
        }

        return null;
    }
}
