using ProductQA.Search.Catalog;

namespace ProductQA.Cli.Ask.Made;

/// <summary>Names of products that the catalog does not have: a model number with other digits, or a maker that nobody knows.</summary>
internal static class UnknownNames
{
    private static readonly string[] Beginnings = ["zen", "kor", "bla", "vex", "mol", "tri", "qua", "hal"];
    private static readonly string[] Endings = ["trovo", "vana", "mont", "dyne", "pexa", "lino", "ruba", "zuki"];

    public static string? Like(Product product, Random random)
    {
        var model = ProductNaming.ModelNumber(product.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        if (model is null)
        {
            return null;
        }

        var other = string.Concat(model.Select(letter => char.IsAsciiDigit(letter) ? (char)('0' + random.Next(10)) : letter));
        return random.Next(2) == 0
            ? $"{product.Brand} {other}"
            : $"{Beginnings[random.Next(Beginnings.Length)]}{Endings[random.Next(Endings.Length)]} {other}";
    }
}
