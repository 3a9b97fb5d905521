using ProductQA.Search.Text;

namespace ProductQA.Search.Knowledge;

/// <summary>
/// The kinds of a catalog in full: "toner cartridge" where titles of several makers say so, else the kind word alone. Words that
/// only repeat an attribute's value ("black cartridge") are no part of a kind.
/// </summary>
internal static class KindPhrases
{
    private const int MostKinds = 2000;
    private const int LongestPhrase = 3;
    private const int FewestProducts = 3;
    private const int FewestBrands = 2;

    /// <summary>Kinds with their number of products, the most frequent first, and the kind words themselves.</summary>
    public static (List<CountedValue> Kinds, List<KindWord> Words) Count(IReadOnlyList<KindTitle> titles, KindLexicon lexicon, IReadOnlyDictionary<string, WordUse> uses)
    {
        var phrases = new Dictionary<string, Seen>();
        foreach (var title in titles)
        {
            if (KindChoice.Of(title.Runs, lexicon) is { } choice)
            {
                Count(phrases, choice, title.Brand, word => uses[word].ValuedShare < WordUses.Qualifier && uses[word].OwnBrand <= 0.5 * uses[word].Titles);
            }
        }

        var words = lexicon.Heads.Where(head => phrases.ContainsKey(head.Key)).Select(head => new KindWord(phrases[head.Key].Surface, Math.Min(1, head.Value), phrases[head.Key].Products));
        var kinds = phrases.Where(phrase => lexicon.Heads.ContainsKey(phrase.Key) || (phrase.Value.Products >= FewestProducts && phrase.Value.Brands.Count >= FewestBrands))
            .Select(phrase => new CountedValue(phrase.Value.Surface, phrase.Value.Products));
        return ([.. Ordered(kinds).Take(MostKinds)], [.. words.OrderByDescending(word => word.Products).ThenBy(word => word.Word, StringComparer.Ordinal)]);
    }

    /// <summary>The kinds that the feed tells and those learned from titles, each once: what the feed tells goes first.</summary>
    public static List<CountedValue> Joined(IEnumerable<CountedValue> told, IEnumerable<CountedValue> learned) =>
        [.. Ordered(told.Select(kind => kind with { Value = string.Join(' ', CatalogText.Tokens(kind.Value)) }).Where(kind => kind.Value.Length > 0).Concat(learned).DistinctBy(kind => Stems(kind.Value))).Take(MostKinds)];

    /// <summary>A phrase without plurals.</summary>
    public static string Stems(string phrase) => string.Join(' ', phrase.Split(' ').Select(Stemmer.Stem));

    private static IEnumerable<CountedValue> Ordered(IEnumerable<CountedValue> kinds) =>
        kinds.OrderByDescending(kind => kind.Products).ThenBy(kind => kind.Value, StringComparer.Ordinal);

    private static void Count(Dictionary<string, Seen> phrases, KindChoice choice, string brand, Func<string, bool> belongs)
    {
        for (var length = 1; length <= Math.Min(LongestPhrase, choice.At + 1); length++)
        {
            var words = choice.Run.Words.Skip(choice.At + 1 - length).Take(length).ToList();
            if (length > 1 && !(words[0].Stem.Length > 1 && words[0].Stem != choice.Head && belongs(words[0].Stem)))
            {
                return;
            }

            var stems = string.Join(' ', words.Select(word => word.Stem));
            if (!phrases.TryGetValue(stems, out var seen))
            {
                phrases[stems] = seen = new Seen();
            }

            seen.Add(string.Join(' ', words.Select(word => word.Surface)), brand);
        }
    }

    private sealed class Seen
    {
        private readonly Dictionary<string, int> _surfaces = [];

        public int Products { get; private set; }

        public HashSet<string> Brands { get; } = [];

        public string Surface => _surfaces.OrderByDescending(surface => surface.Value).ThenBy(surface => surface.Key, StringComparer.Ordinal).First().Key;

        public void Add(string surface, string brand)
        {
            Products++;
            Brands.Add(brand);
            _surfaces[surface] = _surfaces.GetValueOrDefault(surface) + 1;
        }
    }
}
