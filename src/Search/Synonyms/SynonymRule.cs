using ProductQA.Search.Text;

namespace ProductQA.Search.Synonyms;

/// <summary>Words that mean the same to the shop's customers.</summary>
/// <param name="Words">Phrases of 1 to 4 words, as people write them; at least one.</param>
/// <param name="Meant">What the words are also searched as, one way; empty where all words mean each other.</param>
public sealed record SynonymRule(IReadOnlyList<string> Words, IReadOnlyList<string> Meant)
{
    /// <summary>Most phrases of a rule.</summary>
    public const int MostPhrases = 20;

    /// <summary>Most words of a phrase.</summary>
    public const int LongestPhrase = 4;

    private const string Arrow = "=>";
    private const int MostCharacters = 60;

    /// <summary>Reads the cells of a line: "tv", "television" both ways, or "cell phone => smartphone" one way.</summary>
    /// <exception cref="FormatException">The line is no rule; the message says why and what to do.</exception>
    public static SynonymRule Of(IEnumerable<string> cells)
    {
        var (words, meant) = (new List<string>(), new List<string>());
        var oneWay = false;
        foreach (var cell in cells)
        {
            var sides = cell.Split(Arrow);
            Demand(sides.Length <= 2 && !(oneWay && sides.Length == 2), $"There are two arrows near '{Shown(cell)}': write one rule a line, such as 'cell phone => smartphone'.");
            Take(sides[0], oneWay ? meant : words);
            if (sides.Length == 2)
            {
                oneWay = true;
                Take(sides[1], meant);
            }
        }

        Demand(words.Count > 0 && (oneWay ? meant.Count > 0 : words.Count > 1), "One word alone is no synonym: write at least two, such as 'tv,television'.");
        Demand(words.Count + meant.Count <= MostPhrases, $"{words.Count + meant.Count} words in one rule are too many: {MostPhrases} are the most.");
        return new SynonymRule(words, meant);
    }

    /// <summary>The rule as a line without quotation marks: "tv, television" or "cell phone => smartphone".</summary>
    public override string ToString() => string.Join(", ", Words) + (Meant.Count > 0 ? $" {Arrow} {string.Join(", ", Meant)}" : "");

    /// <summary>The words by which a phrase is known, without plurals, accents and marks.</summary>
    internal static string Key(IEnumerable<string> tokens) => string.Join(' ', tokens.Select(Stemmer.Stem));

    private static void Take(string cell, List<string> phrases)
    {
        // A mark that a spreadsheet needs before "=" or "-" is none of the word.
        var phrase = cell.Trim().TrimStart('\'').Trim();
        if (phrase.Length == 0)
        {
            return;
        }

        Demand(phrase.Length <= MostCharacters, $"'{Shown(phrase)}' is too long: {MostCharacters} characters are the most.");
        Demand(!phrase.Any(char.IsControl), $"'{Shown(phrase)}' has a control character: type it again.");
        var tokens = CatalogText.Tokens(phrase);
        Demand(tokens.Count > 0, $"'{Shown(phrase)}' has no word in it: use letters or digits.");
        Demand(tokens.Count <= LongestPhrase, $"'{Shown(phrase)}' has {tokens.Count} words: {LongestPhrase} are the most.");
        if (!phrases.Exists(known => Key(CatalogText.Tokens(known)) == Key(tokens)))
        {
            phrases.Add(phrase);
        }
    }

    private static string Shown(string text) => new([.. text.Trim().Take(MostCharacters).Select(letter => char.IsControl(letter) ? '?' : letter)]);

    private static void Demand(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new FormatException(otherwise);
        }
    }
}
