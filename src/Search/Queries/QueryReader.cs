using System.Collections.Frozen;
using ProductQA.Search.Indexing;
using ProductQA.Search.Synonyms;
using ProductQA.Search.Text;

namespace ProductQA.Search.Queries;

/// <summary>Reduces a shopper's words to what they ask for: things, codes, conditions and the order wanted; what carries no meaning is dropped.</summary>
internal sealed class QueryReader(Lucene.Net.Index.IndexReader index, CatalogStatistics statistics, LearnedCatalog learned)
{
    private const int MostTokens = 24;
    private const int MuchMore = 10;

    // What the shopper said counts a little more than what the shop takes it for.
    private const float SynonymWeight = 0.8f;

    /// <summary>Words behind which the thing is narrowed: what it is for, what it has.</summary>
    private static readonly FrozenSet<string> Narrowing = FrozenSet.Create("for", "with", "without", "in", "of", "from", "to", "by", "on", "that", "which", "made");

    private static readonly FrozenDictionary<string, SortWish> Sorts = new Dictionary<string, SortWish>
    {
        ["cheapest"] = SortWish.Cheapest,
        ["least expensive"] = SortWish.Cheapest,
        ["lowest price"] = SortWish.Cheapest,
        ["lowest priced"] = SortWish.Cheapest,
        ["most expensive"] = SortWish.MostExpensive,
        ["highest price"] = SortWish.MostExpensive,
        ["priciest"] = SortWish.MostExpensive,
        ["cheap"] = SortWish.Cheapest,
        ["inexpensive"] = SortWish.Cheapest,
        ["affordable"] = SortWish.Cheapest,
    }.ToFrozenDictionary();

    private readonly Speller _speller = new(index, statistics);
    private readonly CodeReader _codes = new(index, statistics);

    public ReadQuery Read(CatalogQuery query)
    {
        var tokens = CatalogText.Tokens(query.Text).Take(MostTokens * 2).ToList();
        var sort = TakeSort(tokens);
        var constraints = new ConstraintReader(learned.Profile, query).Take(tokens);
        var (words, narrowedAt) = Words(tokens, query.Synonyms);
        var thingEnd = WithKindNames(words, narrowedAt);
        return new ReadQuery { Words = words, Codes = CodesOf(query.Text, words), Kind = KindOf(words, thingEnd), Constraints = constraints, Sort = sort };
    }

    private static SortWish TakeSort(List<string> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            for (var length = 1; length <= Math.Min(2, tokens.Count - at); length++)
            {
                if (Sorts.TryGetValue(string.Join(' ', tokens.GetRange(at, length)), out var sort))
                {
                    tokens.RemoveRange(at, length);
                    return sort;
                }
            }
        }

        return SortWish.Relevance;
    }

    private (List<QueryWord> Words, int NarrowedAt) Words(List<string> tokens, SynonymSet synonyms)
    {
        var words = new List<QueryWord>();
        int? narrowedAt = null;
        for (var at = 0; at < tokens.Count && words.Count < MostTokens;)
        {
            if (WordList.Noise.Contains(tokens[at]))
            {
                narrowedAt ??= words.Count > 0 && Narrowing.Contains(tokens[at]) ? words.Count : null;
                at++;
                continue;
            }

            at += AddSynonyms(words, tokens, at, synonyms) ?? Add(words, tokens, at, synonyms);
        }

        return ([.. words.DistinctBy(word => string.Join(' ', word.Alternatives[0].Stems))], narrowedAt ?? words.Count);
    }

    /// <summary>Adds a phrase of two and more tokens that the shop knows other words for, and tells how many they are; nothing for other tokens.</summary>
    private static int? AddSynonyms(List<QueryWord> words, List<string> tokens, int at, SynonymSet synonyms)
    {
        for (var length = Math.Min(SynonymRule.LongestPhrase, tokens.Count - at); length > 1; length--)
        {
            var phrase = tokens.GetRange(at, length);
            if (synonyms.Of(phrase) is { Count: > 0 } others)
            {
                words.Add(new QueryWord(string.Join(' ', phrase), [Alternative.Of(phrase, 1), .. Also(others)]));
                return length;
            }
        }

        return null;
    }

    /// <summary>A thing that the catalog hardly knows by this name is looked for by its others too: "laptop" where the shop says "notebook". Tells where the thing ends then.</summary>
    private int WithKindNames(List<QueryWord> words, int end)
    {
        if (KindAt(words, end) is not (>= 0 and var at))
        {
            return end;
        }

        var own = words[at].Heads.Sum(Kinds);
        if (at > 0 && Others(own, words[at - 1].Text, words[at].Text) is { Count: > 0 } names)
        {
            words[at - 1] = new QueryWord($"{words[at - 1].Text} {words[at].Text}", [Alternative.Of([words[at - 1].Text, words[at].Text], 1), .. names]);
            words.RemoveAt(at);
            return end - 1;
        }

        words[at] = words[at] with { Alternatives = [.. words[at].Alternatives, .. Singular(words[at].Text).Concat(Others(own, words[at].Text))] };
        return end;
    }

    private List<Alternative> Others(int own, params IReadOnlyList<string> name) =>
        [.. KindNames.General.Of(name).Where(other => Kinds(Stemmer.Stem(other[^1])) > own * MuchMore).Select(other => Alternative.Of(other, 1))];

    // "TVs": the plural of a word too short to take its end off without looking.
    private IEnumerable<Alternative> Singular(string word) =>
        word.Length == 3 && word[^1] == 's' && Kinds(word[..^1]) > Kinds(word) * MuchMore ? [new Alternative([word[..^1]], 1)] : [];

    private int Kinds(string head) => statistics.Count(IndexFields.KindHead, head);

    private static IEnumerable<Alternative> Also(IReadOnlyList<IReadOnlyList<string>> others) => others.Select(other => Alternative.Of(other, SynonymWeight));

    // A word, corrected only where the shop does not know it by another name.
    private IEnumerable<QueryWord> Plain(List<string> tokens, int at, SynonymSet synonyms)
    {
        if (synonyms.Of([tokens[at]]) is { Count: > 0 } others)
        {
            return [new QueryWord(tokens[at], [Alternative.Of([tokens[at]], 1), .. Also(others)])];
        }

        return _speller.Correct(tokens, at).Select(word => new QueryWord(word, [Alternative.Of([word], 1), .. Also(synonyms.Of([word]))]));
    }

    /// <summary>Adds what the tokens at a place say, and tells how many they are.</summary>
    private int Add(List<QueryWord> words, List<string> tokens, int at, SynonymSet synonyms)
    {
        if (_codes.At(tokens, at) is { } code)
        {
            words.Add(code.Word);
            return code.Length;
        }

        if (at + 1 < tokens.Count && Joined(tokens[at], tokens[at + 1]) is { } joined)
        {
            words.Add(joined);
            return 2;
        }

        words.AddRange(CatalogText.HasDigit(tokens[at]) ? [Measure(tokens[at])] : Plain(tokens, at, synonyms));
        return 1;
    }

    // Two words that the catalog writes as one: "head phones".
    private QueryWord? Joined(string left, string right)
    {
        var joined = left + right;
        return CatalogText.HasDigit(joined) || WordList.Noise.Contains(right) || statistics.Count(IndexFields.Words, joined) < 2
            ? null
            : new QueryWord(left + " " + right, [Alternative.Of([left, right], 1), Alternative.Of([joined], 1)]);
    }

    private QueryWord Measure(string token) => new(
        token,
        [Alternative.Of([token], 1), .. Measures.Others(token).Where(other => statistics.Count(IndexFields.Everything, other) > 0).Distinct().Select(other => Alternative.Of([other], 1))]);

    private static HashSet<string> CodesOf(string text, List<QueryWord> words)
    {
        var codes = words.SelectMany(word => word.Alternatives).Where(alternative => alternative.Stems.Count == 1).Select(alternative => alternative.Stems[0]).Concat(Codes.In(text));
        return [.. codes.Select(code => code.Replace(".", "", StringComparison.Ordinal)).Where(Codes.IsCode).SelectMany(code => new[] { code, Codes.Number(code) })];
    }

    /// <summary>The last word before the thing is narrowed; colours, measures and codes behind it ("laptop bag black") name no kind.</summary>
    private int? KindOf(List<QueryWord> words, int end) => KindAt(words, end) is >= 0 and var at && words[at].Heads.Any(head => Kinds(head) > 0) ? at : null;

    private int KindAt(List<QueryWord> words, int end)
    {
        var at = Math.Min(end, words.Count) - 1;
        while (at > 0 && (CatalogText.HasDigit(words[at].Head) || learned.ValueWords.Contains(words[at].Head)))
        {
            at--;
        }

        return at;
    }
}
