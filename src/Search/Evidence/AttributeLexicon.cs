using System.Globalization;

namespace ProductQA.Search.Evidence;

/// <summary>General commerce English, written by hand in data/lexicon/attributes.tsv: how shoppers ask and how catalogs name.</summary>
internal sealed class AttributeLexicon
{
    /// <summary>How much a phrase that means the same counts beside the very same words.</summary>
    private const double SameStrength = 0.85;

    private const double KindStrength = 0.85;

    private readonly Dictionary<string, List<LexiconTarget>> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _idioms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _wordLists = new(StringComparer.Ordinal);

    private readonly HashSet<string> _named = new(StringComparer.Ordinal);

    private AttributeLexicon(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var columns = line.Split('\t');
            switch (columns[0])
            {
                case "same":
                    AddSame(columns[1]);
                    break;
                case "ask":
                    AddAsk(columns[1], columns[2]);
                    break;
                case "kind":
                    AddKind(columns[1], columns[2]);
                    break;
                case "idiom":
                    _idioms.UnionWith(columns[1].Split(", ").Select(phrase => string.Join(' ', EvidenceText.StemsOf(phrase))));
                    break;
                default:
                    _wordLists[columns[0]] = [.. columns[1].Split(", ").SelectMany(EvidenceText.StemsOf)];
                    break;
            }
        }
    }

    public static AttributeLexicon Default { get; } = new(EvidenceResource.Lines("attributes.tsv"));

    /// <summary>The same for a shop's policies (data/lexicon/policies.tsv).</summary>
    public static AttributeLexicon Policies { get; } = new(EvidenceResource.Lines("policies.tsv"));

    /// <summary>The longest phrase of the lexicon, in words.</summary>
    public int LongestPhrase { get; private set; } = 1;

    /// <summary>What the phrase (stems joined by blanks) asks for; empty where the lexicon has none.</summary>
    public IReadOnlyList<LexiconTarget> Targets(string phrase) => _targets.TryGetValue(phrase, out var found) ? found : [];

    /// <summary>Two stems whose words mean nothing alone ("year old").</summary>
    public bool IsIdiom(string first, string second) => _idioms.Contains($"{first} {second}");

    public bool IsLight(string stem) => _wordLists["light"].Contains(stem);

    /// <summary>Speaks of the packaging or the trade ("pallet"), not of the thing.</summary>
    public bool IsOuter(string stem) => _wordLists["outer"].Contains(stem);

    /// <summary>Narrows a name to a part or an extreme ("maximum", "front").</summary>
    public bool IsSpecial(string stem) => _wordLists["special"].Contains(stem);

    /// <summary>Stands in names of attributes ("warranty"): who says it asks for that, so an attribute that leaves it unexplained hardly answers.</summary>
    public bool IsNamed(string stem) => !IsLight(stem) && (_named.Contains(stem) || (_wordLists.TryGetValue("named", out var words) && words.Contains(stem)));

    /// <summary>Whether the lexicon has anything to say about a stem.</summary>
    public bool Knows(string stem) => IsLight(stem) || IsNamed(stem) || _targets.ContainsKey(stem);

    private void AddSame(string phrases)
    {
        var group = phrases.Split(", ").Select(EvidenceText.StemsOf).ToList();
        foreach (var from in group)
        {
            foreach (var to in group.Where(to => !to.AsSpan().SequenceEqual(from)))
            {
                Add(from, new LexiconTarget(to, SameStrength, IsAsk: false));
            }
        }
    }

    private void AddAsk(string phrases, string targets)
    {
        var names = targets.Split(", ").Select(Target).ToList();
        foreach (var from in phrases.Split(", ").Select(EvidenceText.StemsOf))
        {
            names.ForEach(name => Add(from, name));
        }
    }

    private static LexiconTarget Target(string text)
    {
        var space = text.LastIndexOf(' ');
        return new LexiconTarget(EvidenceText.StemsOf(text[..space]), double.Parse(text.AsSpan(space + 1), CultureInfo.InvariantCulture), IsAsk: true);
    }

    private void AddKind(string names, string words)
    {
        var stems = words.Split(", ").Select(EvidenceText.StemsOf).ToList();
        var target = new LexiconTarget(EvidenceText.StemsOf(names), KindStrength, IsAsk: true);
        stems.ForEach(word => Add(word, target));
    }

    private void Add(string[] phrase, LexiconTarget target)
    {
        LongestPhrase = Math.Max(LongestPhrase, phrase.Length);
        var key = string.Join(' ', phrase);
        if (!_targets.TryGetValue(key, out var known))
        {
            _targets[key] = known = [];
        }

        known.Add(target);
        _named.UnionWith(target.Stems);
    }
}

/// <summary>Attribute names that a phrase of the lexicon asks for.</summary>
/// <param name="Stems">The words of the name, stemmed.</param>
/// <param name="Strength">From 0 to 1: how surely the phrase means this name.</param>
/// <param name="IsAsk">True where the phrase asks for the name ("how big": dimensions), false where it means the same.</param>
internal sealed record LexiconTarget(string[] Stems, double Strength, bool IsAsk);
