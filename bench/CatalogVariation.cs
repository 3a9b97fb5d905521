using System.Text;
using ProductQA.Search.Catalog;
using ProductQA.Search.Feeds;

namespace ProductQA.Bench;

/// <summary>
/// Varies products: the first of a row are the row itself, the next ones get an id, price and GTIN of their own, other digits in every model number,
/// other sizes, and another colour, the same in title, description and attributes. The same seed and number always give the same product.
/// </summary>
internal sealed class CatalogVariation(IReadOnlyList<FeedRow> rows, int seed)
{
    private const int CodeDigits = 3;

    private readonly string[] _colours =
        [.. rows.SelectMany(row => row.Attributes).Where(fact => fact.Name.Contains("colour", StringComparison.OrdinalIgnoreCase))
            .Select(fact => fact.Value).Where(value => value.Length > 2 && value.All(char.IsAsciiLetter)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public FeedRow Row(int number)
    {
        var (row, round) = (rows[number % rows.Count], number / rows.Count);
        if (round == 0)
        {
            return row;
        }

        var chance = new Random(HashCode.Of(seed, number));
        var words = new Words(this, chance.Next());
        return row with
        {
            Sku = $"{row.Sku}-{round}",
            GroupId = $"{row.Sku}-{round}",
            Title = words.In(row.Title),
            Description = words.In(row.Description),
            Gtin = words.Code(row.Gtin),
            Attributes = [.. row.Attributes.Select(fact => new ProductAttribute(fact.Name, words.In(fact.Value)))],
            Offer = row.Offer with { Price = row.Offer.Price with { MinorUnits = Math.Max(1, row.Offer.Price.MinorUnits * chance.Next(50, 200) / 100) } },
        };
    }

    /// <summary>A hash that is the same in every process.</summary>
    private static class HashCode
    {
        public static int Of(int seed, int value) => unchecked((int)((((uint)seed * 2654435761u) ^ ((uint)value * 2246822519u)) * 3266489917u));

        public static int Of(int seed, ReadOnlySpan<char> text)
        {
            var hash = 2166136261u ^ (uint)seed;
            foreach (var letter in text)
            {
                hash = (hash ^ letter) * 16777619u;
            }

            return unchecked((int)(hash & int.MaxValue));
        }
    }

    /// <summary>How one product says its words.</summary>
    private sealed class Words(CatalogVariation catalog, int seed)
    {
        public string In(string text)
        {
            var varied = new StringBuilder(text.Length);
            for (var at = 0; at < text.Length;)
            {
                var end = at;
                while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
                {
                    end++;
                }

                if (end > at)
                {
                    varied.Append(Word(text[at..end]));
                }
                else
                {
                    varied.Append(text[end++]);
                }

                at = end;
            }

            return varied.ToString();
        }

        /// <summary>Other digits for the same code.</summary>
        public string Code(string code)
        {
            var chance = new Random(HashCode.Of(seed, code));
            return string.Create(code.Length, (code, chance), static (span, from) =>
            {
                for (var i = 0; i < span.Length; i++)
                {
                    span[i] = char.IsAsciiDigit(from.code[i]) ? (char)('0' + from.chance.Next(10)) : from.code[i];
                }
            });
        }

        private string Word(string word)
        {
            var digits = word.Count(char.IsAsciiDigit);
            return digits >= CodeDigits ? Code(word)
                : digits == word.Length && word is not ("0" or "1") ? Number(word)
                : digits == 0 && Array.BinarySearch(catalog._colours, word, StringComparer.Ordinal) >= 0 ? catalog._colours[HashCode.Of(seed, word) % catalog._colours.Length]
                : word;
        }

        private string Number(string word) => (HashCode.Of(seed, word) % 4) switch
        {
            0 => (int.Parse(word, System.Globalization.CultureInfo.InvariantCulture) * 2).ToString(System.Globalization.CultureInfo.InvariantCulture),
            1 => (int.Parse(word, System.Globalization.CultureInfo.InvariantCulture) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => word,
        };
    }
}
