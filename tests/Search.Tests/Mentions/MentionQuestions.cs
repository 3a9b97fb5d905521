using System.Globalization;
using System.Text.RegularExpressions;
using ProductQA.Search.Catalog;

namespace ProductQA.Search.Tests.Mentions;

/// <summary>
/// Makes questions that name a product of a catalog in one of several shortened or misspelt forms, seeded. A question
/// is kept only if no other product's title, brand and model hold all words of the mention.
/// </summary>
internal sealed partial class MentionQuestions
{
    private static readonly string[] Templates =
    [
        "what is the {a} of the {m}", "{a} {m}", "{m} {a}?", "does the {m} have {a}?", "whats the price of {m}", "how much is the {m}",
        "do you have the {m} in stock", "i want to buy the {m}", "can you tell me the {a} of {m}", "{m}", "how heavy is the {m}",
        "is the {m} waterproof?", "Hi, what's the {a} for {m} please", "how big is {m}", "is there a warranty on the {m}", "what {a} does the {m} have",
    ];

    private readonly List<Product> _products;
    private readonly Dictionary<string, HashSet<int>> _byWord = [];

    public MentionQuestions(IEnumerable<Product> products)
    {
        _products = [.. products];
        for (var i = 0; i < _products.Count; i++)
        {
            foreach (var word in Words(_products[i].Title + " " + _products[i].Brand + " " + _products[i].Model))
            {
                (_byWord.TryGetValue(word, out var with) ? with : _byWord[word] = []).Add(i);
            }
        }
    }

    public IEnumerable<MentionQuestion> Make(int count, int seed, Func<Product, bool>? about = null)
    {
        var random = new Random(seed);
        var pool = about is null ? _products : _products.FindAll(product => about(product));
        while (count > 0)
        {
            var product = pool[random.Next(pool.Count)];
            var (mention, form) = Mention(product, random);
            if (!IsUnique(mention))
            {
                continue;
            }

            count--;
            var attribute = product.Attributes.Count > 0 ? product.Attributes[random.Next(product.Attributes.Count)].Name.ToLowerInvariant() : "weight";
            var text = Templates[random.Next(Templates.Length)].Replace("{a}", attribute, StringComparison.Ordinal)
                .Replace("{m}", form == "typo" ? Typo(mention, random) : mention, StringComparison.Ordinal);
            yield return new MentionQuestion(product.Id, text, form);
        }
    }

    private static (string Mention, string Form) Mention(Product product, Random random)
    {
        var words = product.Title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var code = Array.Find(words, word => word.Length > 4 && word.Any(char.IsDigit) && word.Any(char.IsLetter));
        return random.Next(6) switch
        {
            0 => (product.Title, "full"),
            1 => (product.Title.ToLowerInvariant(), "lower"),
            2 => (product.Brand + " " + product.Model, "brand + model"),
            3 => (product.Brand + " " + (code ?? product.Model), "brand + code"),
            4 => (string.Join(' ', words.Take(random.Next(4, 7))), "first words"),
            _ => (string.Join(' ', words.Take(random.Next(4, 9))).ToLowerInvariant(), "typo"),
        };
    }

    private bool IsUnique(string mention)
    {
        HashSet<int>? with = null;
        foreach (var word in Words(mention))
        {
            var these = _byWord.GetValueOrDefault(word) ?? [];
            with = with is null ? [.. these] : [.. with.Where(these.Contains)];
        }

        return with is { Count: 1 };
    }

    // One slip in one word of letters: a letter left out, doubled, changed, or two swapped.
    private static string Typo(string mention, Random random)
    {
        var words = mention.Split(' ');
        var at = Array.FindIndex(words, word => word.Length >= 5 && word.All(char.IsAsciiLetter));
        if (at >= 0)
        {
            var i = random.Next(1, words[at].Length - 1);
            words[at] = random.Next(4) switch
            {
                0 => words[at].Remove(i, 1),
                1 => words[at].Insert(i, words[at][i].ToString(CultureInfo.InvariantCulture)),
                2 => words[at].Remove(i, 1).Insert(i, "aeinorst"[random.Next(8)].ToString(CultureInfo.InvariantCulture)),
                _ => words[at][..i] + words[at][i + 1] + words[at][i] + words[at][(i + 2)..],
            };
        }

        return string.Join(' ', words);
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text.ToLowerInvariant()).Select(match => match.Value).Distinct();

    [GeneratedRegex("[\\p{L}\\p{Nd}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
