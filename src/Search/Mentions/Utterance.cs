using System.Collections.Frozen;
using ProductQA.Search.Indexing;
using ProductQA.Search.Queries;
using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>An utterance, taken apart with the catalog's vocabulary: which words may name a product, and how much each says.</summary>
internal sealed class Utterance
{
    private const int MaximumTokens = 64;
    private const int MaximumCodeTokens = 4;
    private const int ExactCodeProducts = 3;
    private const double AttributeShare = 0.5;
    private const int ShortestQuestion = 5;

    private static readonly FrozenSet<string> Boundaries = FrozenSet.Create(
        "is", "isnt", "are", "was", "does", "doesnt", "do", "dont", "did", "can", "will", "would", "could", "should", "what", "whats", "which", "how", "hows", "when", "where", "why",
        "have", "has", "hasnt", "had", "of", "come", "comes", "tell", "about", "work", "works", "support", "supports",
        "i", "my", "your", "this", "that", "it");

    // An article begins a name, unless it stands inside one ("usb a to b").
    private static readonly FrozenSet<string> Articles = FrozenSet.Create("the", "a", "an");

    private readonly CatalogStatistics _statistics;
    private readonly Speller _speller;

    public Utterance(string text, CatalogStatistics statistics, Speller speller)
    {
        (_statistics, _speller) = (statistics, speller);
        var words = CatalogText.Tokens(text).Take(MaximumTokens).ToList();
        Codes = FindCodes(words);
        Tokens = Weigh(words);
    }

    public IReadOnlyList<UtteranceToken> Tokens { get; }

    public IReadOnlyList<UtteranceCode> Codes { get; }

    private List<UtteranceToken> Weigh(List<string> words)
    {
        var tokens = new List<UtteranceToken>();
        var segment = 0;
        foreach (var word in words)
        {
            var begins = Boundaries.Contains(word) || (Articles.Contains(word) && !(tokens.Count > 0 && IsInName(tokens[^1])));
            segment += begins ? 1 : 0;
            tokens.Add(Weigh(word, begins ? TokenRole.Boundary : RoleOf(word), segment));
        }

        return tokens;
    }

    private static bool IsInName(UtteranceToken token) => token is { IsKnown: true, Role: TokenRole.Content or TokenRole.Question };

    private TokenRole RoleOf(string word)
    {
        if (WordList.Noise.Contains(word))
        {
            return TokenRole.Noise;
        }

        var stem = Stemmer.Stem(word);
        var asked = _statistics.Count(IndexFields.AttributeNames, stem);
        return WordList.Questions.Contains(word) || (asked > 0 && asked >= AttributeShare * _statistics.Count(IndexFields.Title, stem))
            ? TokenRole.Question
            : TokenRole.Content;
    }

    private UtteranceToken Weigh(string word, TokenRole role, int segment)
    {
        var words = role == TokenRole.Content ? _speller.Correct(word) : [word];
        var corrected = words.Count != 1 || words[0] != word;
        var stems = words.Select(Stemmer.Stem).ToList();
        var count = stems.Min(Count);
        role = role == TokenRole.Content && (corrected ? words.All(one => RoleOf(one) == TokenRole.Question) : count == 0 && IsMisspeltQuestion(word)) ? TokenRole.Question : role;
        var described = stems.Min(stem => _statistics.Count(IndexFields.Attributes, stem) + _statistics.Count(IndexFields.Text, stem));
        return new UtteranceToken(word, role, segment, _statistics.Rarity(count), stems, corrected, count > 0, described > 0);
    }

    // "waranty", where the catalog has neither spelling.
    private static bool IsMisspeltQuestion(string word) => word.Length >= ShortestQuestion && WordList.Questions.Any(question => question.Length >= ShortestQuestion && Slip.IsBetween(word, question));

    private int Count(string stem) => Math.Max(
        _statistics.Count(IndexFields.Title, stem),
        Math.Max(_statistics.Count(IndexFields.Brand, stem), _statistics.Count(IndexFields.Kind, stem)));

    private List<UtteranceCode> FindCodes(List<string> words)
    {
        var codes = new List<UtteranceCode>();
        for (var start = 0; start < words.Count; start++)
        {
            var joined = "";
            for (var end = start; end < Math.Min(words.Count, start + MaximumCodeTokens); end++)
            {
                joined += words[end].Replace(".", "", StringComparison.Ordinal);
                AddCode(codes, start, end, joined);
            }
        }

        return codes;
    }

    private void AddCode(List<UtteranceCode> codes, int start, int end, string joined)
    {
        var code = joined.All(char.IsAsciiDigit) ? Text.Codes.Number(joined) : joined;
        if (Text.Codes.IsCode(code) && _statistics.Count(IndexFields.Code, code) is var count and > 0)
        {
            codes.Add(new UtteranceCode(start, end, code, _statistics.Rarity(count), count <= ExactCodeProducts));
        }
    }
}
