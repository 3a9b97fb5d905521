using System.Runtime.InteropServices;

namespace ProductQA.Search.Evidence;

/// <summary>A question taken apart once for all attributes of a product.</summary>
internal sealed class AskedQuestion
{
    /// <summary>Words beyond these are not read: the bits of one 64-bit number say which words an attribute explains.</summary>
    public const int MaximumWords = 60;

    private const double LightWeight = 0.3;
    private const double ProductWordWeight = 0.05;
    private const double KindWordWeight = 0.1;

    private readonly Dictionary<string, List<AskedTarget>> _targets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<NearTarget>> _near = new(StringComparer.Ordinal);
    private readonly bool[] _isKindWord;

    public AskedQuestion(string question, string? productTitle, Func<string, double> importance, AttributeLexicon? lexicon = null, AnalyzedAttribute[]? attributes = null)
    {
        Lexicon = lexicon ?? AttributeLexicon.Default;
        var words = EvidenceText.Words(question);
        if (words.Count > MaximumWords)
        {
            words.RemoveRange(MaximumWords, words.Count - MaximumWords);
        }

        Words = words;
        Form = QuestionForm.Of(words);
        Stems = [.. words.Select(EvidenceText.Stem)];
        IsProductWord = ProductMention.Find(words, productTitle);
        _isKindWord = KindWords.Find(
            words, i => Lexicon.Knows(Stems[i]), i => IsNoun(attributes ?? [], Stems[i]), i => Array.Exists(attributes ?? [], attribute => attribute.ValueTerms.Contains(Stems[i])));
        Weights = [.. Enumerable.Range(0, words.Count).Select(i => Weight(i, importance))];
        TotalWeight = Math.Max(Weights.Sum(), 0.1);
        Focus = QuestionFocus.Find(words, Weights);
        Numbers = [.. words.Where((word, i) => AttributeValue.IsNumber(word) && !IsProductWord[i])];
        Predicate = Form.Kind == QuestionKind.YesNo ? Array.FindLastIndex(Weights, weight => weight > ProductWordWeight) : -1;
        AddWords();
        AddPhrases();
        IsNamedByProduct = new bool[words.Count];
        MarkNamed(attributes ?? []);
        AddNear();
    }

    public AttributeLexicon Lexicon { get; }

    public List<string> Words { get; }

    public QuestionForm Form { get; }

    public string[] Stems { get; }

    public bool[] IsProductWord { get; }

    /// <summary>How much each word says; 0 for words of grammar.</summary>
    public double[] Weights { get; }

    public double TotalWeight { get; }

    /// <summary>Position of the noun that the question is about, or -1.</summary>
    public int Focus { get; }

    /// <summary>Position of the last word that says something in a question for yes or no ("are the wheels replaceable"), or -1.</summary>
    public int Predicate { get; }

    /// <summary>Which words, or others that mean the same, stand in a name of any attribute of the product.</summary>
    public bool[] IsNamedByProduct { get; }

    public IReadOnlyList<string> Numbers { get; }

    /// <summary>The words that it looks for: its own, those that mean the same, and those that its form asks for.</summary>
    public IEnumerable<string> TargetStems => _targets.Values.SelectMany(targets => targets).SelectMany(target => target.Stems);

    /// <summary>The targets whose first word is this one.</summary>
    public List<AskedTarget>? TargetsAt(string stem) => _targets.GetValueOrDefault(stem);

    /// <summary>Words of the question that lie near this one in meaning.</summary>
    public List<NearTarget>? NearAt(string stem) => _near.GetValueOrDefault(stem);

    private static bool IsNoun(AnalyzedAttribute[] attributes, string stem) =>
        Array.Exists(attributes, attribute => attribute.HeadIndex >= 0 && attribute.NameStems[attribute.HeadIndex] == stem);

    private void AddNear()
    {
        for (var i = 0; i < Stems.Length; i++)
        {
            if (Weights[i] <= KindWordWeight)
            {
                continue;
            }

            foreach (var near in NearWords.Default.Of(Stems[i]))
            {
                if (!_near.TryGetValue(near.Stem, out var known))
                {
                    _near[near.Stem] = known = [];
                }

                known.Add(new NearTarget(i, near.Closeness));
            }
        }
    }

    private void MarkNamed(AnalyzedAttribute[] attributes)
    {
        foreach (var stem in attributes.SelectMany(attribute => attribute.NameStems).Distinct(StringComparer.Ordinal))
        {
            foreach (var target in TargetsAt(stem) ?? [])
            {
                for (var i = 0; i < IsNamedByProduct.Length; i++)
                {
                    IsNamedByProduct[i] |= !target.IsAsk && target.Stems.Length == 1 && (target.Explains >> i & 1) != 0;
                }
            }
        }
    }

    private double Weight(int i, Func<string, double> importance)
    {
        if (FunctionWords.Contains(Words[i]))
        {
            return 0;
        }

        if (IsProductWord[i])
        {
            return ProductWordWeight;
        }

        if (_isKindWord[i])
        {
            return KindWordWeight;
        }

        return Lexicon.IsLight(Stems[i]) ? LightWeight : importance(Stems[i]);
    }

    private void AddWords()
    {
        for (var i = 0; i < Stems.Length; i++)
        {
            if (Weights[i] > 0)
            {
                Add(new AskedTarget([Stems[i]], IsProductWord[i] || _isKindWord[i] || IsInIdiom(i) ? ProductWordWeight : 1, 1UL << i, IsAsk: false));
            }

            if (i + 1 < Stems.Length && Weights[i] > 0 && Weights[i + 1] > 0 && !IsProductWord[i])
            {
                Add(new AskedTarget([EvidenceText.Stem(Words[i] + Words[i + 1])], 1, 3UL << i, IsAsk: false));
            }
        }
    }

    private bool IsInIdiom(int i) =>
        (i > 0 && Lexicon.IsIdiom(Stems[i - 1], Stems[i])) || (i + 1 < Stems.Length && Lexicon.IsIdiom(Stems[i], Stems[i + 1]));

    /// <summary>Phrases of the lexicon, longest first; a shorter one that lies inside a longer one that asks does not ask again.</summary>
    private void AddPhrases()
    {
        var asked = 0UL;
        for (var length = Math.Min(Lexicon.LongestPhrase, Stems.Length); length >= 1; length--)
        {
            var askedHere = 0UL;
            for (var i = 0; i + length <= Stems.Length; i++)
            {
                var span = ((1UL << length) - 1) << i;
                if (AddPhrase(i, length, span, isAskAllowed: (span & ~asked) != 0) && length > 1)
                {
                    askedHere |= span;
                }
            }

            asked |= askedHere;
        }
    }

    private bool AddPhrase(int start, int length, ulong span, bool isAskAllowed)
    {
        var asks = false;
        var strength = Enumerable.Range(start, length).All(i => IsProductWord[i] || _isKindWord[i]) ? ProductWordWeight : 1;
        foreach (var target in Lexicon.Targets(string.Join(' ', Stems, start, length)))
        {
            if (target.IsAsk && !isAskAllowed)
            {
                continue;
            }

            asks |= target.IsAsk;
            Add(new AskedTarget(target.Stems, target.Strength * strength, span, target.IsAsk));
        }

        return asks;
    }

    private void Add(AskedTarget target)
    {
        if (!_targets.TryGetValue(target.Stems[0], out var known))
        {
            _targets[target.Stems[0]] = known = [];
        }

        known.Add(target);
    }
}

/// <summary>What a question's words ask for: words of a name or value, how surely they are meant, and which words of the question they explain.</summary>
internal sealed record AskedTarget(string[] Stems, double Strength, ulong Explains, bool IsAsk);

/// <summary>A word of the question, by its position, and how near in meaning it lies.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NearTarget(int Position, double Closeness);
