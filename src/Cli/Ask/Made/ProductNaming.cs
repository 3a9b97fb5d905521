using System.Text.RegularExpressions;
using ProductQA.Search.Catalog;
using ProductQA.Search.Evaluation;

namespace ProductQA.Cli.Ask.Made;

/// <summary>
/// The ways in which shoppers name a product: in full, by brand and model number, by the number alone, by the first words, misspelt. A name is given only where no
/// other product has all of its words.
/// </summary>
internal sealed partial class ProductNaming
{
    public const string Full = "full name";
    public const string BrandAndModel = "brand and model";
    public const string Code = "code";
    public const string FirstWords = "first words";
    public const string Misspelt = "misspelt";

    private static readonly string[] Forms = [Full, BrandAndModel, Code, FirstWords, Misspelt];

    private readonly Dictionary<string, HashSet<string>> _byWord = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _titles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _titleWords = new(StringComparer.Ordinal);

    public ProductNaming(IEnumerable<Product> products)
    {
        foreach (var product in products)
        {
            _titles[product.Id] = Squeezed($"{product.Title} {product.Model}");
            _titleWords[product.Id] = Words(product.Title).Count();
            foreach (var word in Words($"{product.Title} {product.Brand} {product.Model}"))
            {
                (_byWord.TryGetValue(word, out var with) ? with : _byWord[word] = []).Add(product.Id);
            }
        }
    }

    /// <summary>A name and its form; nothing where the form drawn does not tell the product from others.</summary>
    public (string Name, string Form)? Name(Product product, Random random)
    {
        var form = Forms[random.Next(Forms.Length)];
        var words = product.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var model = product.Model.Length > 0 ? product.Model : ModelNumber(words);
        var name = form switch
        {
            Full => product.Title,
            BrandAndModel => model is null ? null : $"{product.Brand} {model}",
            Code => model,
            FirstWords => string.Join(' ', words.Take(random.Next(3, 6))).ToLowerInvariant(),
            _ => string.Join(' ', words.Take(random.Next(4, 7))).ToLowerInvariant(),
        };
        return name is null || (form is BrandAndModel or Code && IsShared(model!, product)) || !IsUnique(name) || NamesAnotherInFull(name, product) ? null : (form == Misspelt ? TypingErrors.In(name, random.Next()) : name, form);
    }

    /// <summary>Whether no product has all words of a name.</summary>
    public bool IsUnknown(string name) => With(name).Count == 0;

    /// <summary>A word of letters and digits, long enough to be a number of the maker's: "dv7-1211ea".</summary>
    public static string? ModelNumber(IEnumerable<string> words) => words.Select(word => word.Trim('(', ')', ',', '.')).FirstOrDefault(word =>
        word.Length >= 5 && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter) && word.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && !Measure().IsMatch(word));

    private bool IsUnique(string name) => With(name).Count == 1;

    /// <summary>Whether another product has the number, written with or without hyphens.</summary>
    private bool IsShared(string number, Product product) => _titles.Any(title => title.Key != product.Id && title.Value.Contains(Squeezed(number), StringComparison.OrdinalIgnoreCase));

    private static string Squeezed(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Whether the name holds the whole title of another product: "72 original gray" and one word more.</summary>
    private bool NamesAnotherInFull(string name, Product product) => Words(name).SelectMany(word => _byWord.GetValueOrDefault(word) ?? [])
        .CountBy(id => id).Any(found => found.Key != product.Id && found.Value == _titleWords[found.Key]);

    private HashSet<string> With(string name)
    {
        HashSet<string>? with = null;
        foreach (var word in Words(name))
        {
            var these = _byWord.GetValueOrDefault(word) ?? [];
            with = with is null ? [.. these] : [.. with.Where(these.Contains)];
        }

        return with ?? [];
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Distinct();

    [GeneratedRegex("[\\p{L}\\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    /// <summary>"1000gb", "500-sheet", "16-port" and the like measure a thing and do not name it.</summary>
    [GeneratedRegex("^[0-9]+-?[a-zA-Z]+$", RegexOptions.NonBacktracking)]
    private static partial Regex Measure();
}
