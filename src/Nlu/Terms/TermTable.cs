using System.Buffers;
using System.Runtime.InteropServices;

namespace ProductQA.Nlu.Terms;

/// <summary>The terms of a catalog by their letters side by side. Where two kinds spell a term alike, the more particular kind has it.</summary>
internal sealed class TermTable
{
    public const int MostWords = 8;
    private const int MostWordsOfValue = 5;
    private const int LongestTerm = 80;
    private const int ShortestWord = 3;
    private const int ShortestNumber = 5;
    private const int ShortestRepaired = 6;

    private static readonly SearchValues<char> NumberLetters = SearchValues.Create("0123456789.");

    private static readonly string[] ByRank =
        [SlotKinds.ModelNumber, SlotKinds.Brand, SlotKinds.Colour, SlotKinds.Size, SlotKinds.Product, SlotKinds.Attribute, SlotKinds.AttributeValue];

    private readonly Dictionary<string, Term> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _nameWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _brandWords = new(StringComparer.Ordinal);
    private readonly HashSet<string> _attributeWords = new(StringComparer.Ordinal);

    public int Count => _terms.Count;

    /// <summary>Words that are worth a look when a word is misspelt: of brands, and the longer ones of kinds of product and attributes.</summary>
    public IEnumerable<string> WordsToRepair => _brandWords.Concat(_nameWords.Concat(_attributeWords).Where(word => word.Length >= ShortestRepaired));

    public void Add(VocabularyTerm term)
    {
        var rank = Array.IndexOf(ByRank, term.Kind);
        if (rank < 0 || term.Text is null)
        {
            throw new ArgumentException($"The vocabulary's term \"{term.Text}\" is of kind \"{term.Kind}\": give it a text and one of the kinds {string.Join(", ", ByRank)}.", nameof(term));
        }

        if (term.Text.Length is 0 or > LongestTerm || TermTokens.Of(term.Text) is not { Count: > 0 and <= MostWords } tokens || !CanBeFound(term.Kind, tokens))
        {
            return;
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_terms, tokens.Run(0, tokens.Count - 1).ToString(), out var exists);
        if (!exists || rank < known.Rank)
        {
            known = new Term(term.Kind, term.Value ?? (term.Kind == SlotKinds.Colour ? term.Text.ToLowerInvariant() : term.Text), rank, tokens.Count);
            AddWords(term.Kind, tokens);
        }
    }

    public bool TryGet(ReadOnlySpan<char> letters, out Term term) => _terms.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out term);

    public bool IsBrandWord(ReadOnlySpan<char> word) => _brandWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a brand or a kind of product has the word.</summary>
    public bool IsNameWord(ReadOnlySpan<char> word) => _nameWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>Whether a run has anything but digits and points.</summary>
    public static bool HasLetters(ReadOnlySpan<char> letters) => letters.ContainsAnyExcept(NumberLetters);

    private void AddWords(string kind, TermTokens tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (CommonWords.Contain(tokens.Run(i, i)))
            {
                continue;
            }

            var word = tokens.Run(i, i).ToString();
            _ = kind switch
            {
                SlotKinds.Brand => _brandWords.Add(word) | _nameWords.Add(word),
                SlotKinds.Product => _nameWords.Add(word),
                SlotKinds.Attribute => _attributeWords.Add(word),
                _ => false,
            };
        }
    }

    private static bool CanBeFound(string kind, TermTokens tokens)
    {
        var letters = tokens.Run(0, tokens.Count - 1);
        var digits = letters.ContainsAnyInRange('0', '9');
        var isNumber = !HasLetters(letters);
        return kind switch
        {
            SlotKinds.ModelNumber => letters.Length >= ShortestWord && digits && (!isNumber || letters.Length >= ShortestNumber),
            SlotKinds.Brand => letters.Length > 1 && !isNumber && !AreCommon(tokens),
            SlotKinds.Size => letters.Length > 1 && !isNumber && !AreCommon(tokens),
            SlotKinds.AttributeValue => letters.Length >= ShortestWord && tokens.Count <= MostWordsOfValue && !isNumber && !AreCommon(tokens),
            _ => letters.Length >= ShortestWord && !isNumber && !AreCommon(tokens),
        };
    }

    private static bool AreCommon(TermTokens tokens) =>
        tokens.Count <= 2 && CommonWords.Contain(tokens.Run(0, 0)) && CommonWords.Contain(tokens.Run(tokens.Count - 1, tokens.Count - 1));
}

/// <summary>A term of a catalog.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Value">A slot's value.</param>
/// <param name="Rank">The lower, the more particular its kind.</param>
/// <param name="Words">Number of words as the catalog writes it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Term(string Kind, string Value, int Rank, int Words);
