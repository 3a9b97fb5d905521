using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Makes one product of the rows of one item group. What all rows say alike belongs to the product; what differs
/// belongs to the variants alone, so that no fact of one colour is told about another.
/// </summary>
public static class ProductGrouping
{
    /// <summary>The product with a variant for each row, in the rows' order.</summary>
    /// <param name="rows">All accepted rows of one group, at least one.</param>
    /// <exception cref="ArgumentException">There is no row, or the rows are of several groups.</exception>
    public static Product Combine(IReadOnlyList<FeedRow> rows)
    {
        if (rows.Count == 0 || rows.Any(row => row.GroupId != rows[0].GroupId))
        {
            throw new ArgumentException("Rows of one item group are needed, at least one.", nameof(rows));
        }

        var shared = Shared(rows);
        return new Product
        {
            Id = rows[0].GroupId,
            Title = Title(rows),
            Description = First(rows, row => row.Description),
            Brand = First(rows, row => row.Brand),
            Model = rows.All(row => row.Model == rows[0].Model) ? rows[0].Model : "",
            Kind = First(rows, row => row.Kind),
            Category = First(rows, row => row.Category),
            Documents = [.. rows.SelectMany(row => row.Documents).Distinct()],
            Link = First(rows, row => row.Link),
            ImageLink = First(rows, row => row.ImageLink),
            Attributes = shared,
            Variants = [.. rows.Select(row => Variant(row, rows, shared))],
        };
    }

    private static Variant Variant(FeedRow row, IReadOnlyList<FeedRow> rows, List<ProductAttribute> shared)
    {
        var options = new Dictionary<string, string>();
        if (rows.Count > 1)
        {
            foreach (var fact in row.Attributes.Except(shared))
            {
                options.TryAdd(fact.Name, fact.Value);
            }

            if (row.Model.Length > 0 && rows.Any(other => other.Model != row.Model))
            {
                options.TryAdd("Model", row.Model);
            }
        }

        return new Variant { Sku = row.Sku, Gtin = row.Gtin, Options = options, Offer = row.Offer };
    }

    private static List<ProductAttribute> Shared(IReadOnlyList<FeedRow> rows)
    {
        var others = rows.Skip(1).Select(row => row.Attributes.ToHashSet()).ToList();
        return [.. rows[0].Attributes.Where(fact => others.TrueForAll(facts => facts.Contains(fact))).Distinct()];
    }

    private static string First(IReadOnlyList<FeedRow> rows, Func<FeedRow, string> field) => rows.Select(field).FirstOrDefault(text => text.Length > 0) ?? "";

    // "Trail backpack - blue" and "Trail backpack - red" are both a "Trail backpack".
    private static string Title(IReadOnlyList<FeedRow> rows)
    {
        if (rows.Count == 1)
        {
            return rows[0].Title;
        }

        var words = rows[0].Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var kept = words.AsEnumerable();
        foreach (var row in rows.Skip(1))
        {
            var own = row.Title.Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase);
            kept = [.. kept.Where(own.Contains)];
        }

        var common = string.Join(' ', kept).Trim(' ', '-', ',', '/', '|', '(', ')', '–');
        return common.Length * 2 >= rows[0].Title.Length ? common : rows[0].Title;
    }
}
