using ProductQA.Search.Catalog;

namespace ProductQA.Search.Evidence;

/// <summary>An attribute taken apart once: the words of its name with what each weighs, its head noun, and what kind of value it has.</summary>
internal sealed class AnalyzedAttribute
{
    private const int MaximumNameWords = 24;
    private const int MaximumValueWords = 120;
    private const double LightWeight = 0.25;
    private const double FunctionWeight = 0.05;

    /// <summary>What stands in brackets behind a name qualifies it ("Power consumption (standby)").</summary>
    private const double BracketWeight = 0.5;
    private const double HeadWeight = 2;

    private static readonly HashSet<string> LightNameWords =
    [
        .. new[]
        {
            "quantity", "number", "num", "of", "total", "type", "description", "name", "product", "item", "the", "a", "an", "and", "or", "for", "in", "with",
            "is", "has", "by", "to", "built", "integrated", "installed", "supported", "included", "includes", "from", "per", "on", "up", "s", "features",
            "feature", "value", "level", "recommended", "required", "model", "style", "form", "w", "d", "h", "l", "x", "wxdxh", "hxwxd", "lxwxh",
        }.Select(EvidenceText.Stem),
    ];

    private static readonly HashSet<string> Prepositions = ["of", "for", "with", "in", "by", "per", "on", "from", "to", "without"];

    public AnalyzedAttribute(ProductAttribute attribute)
    {
        var words = EvidenceText.Words(NameText(attribute.Name));
        if (words.Count > MaximumNameWords)
        {
            words.RemoveRange(MaximumNameWords, words.Count - MaximumNameWords);
        }

        var bracket = attribute.Name.IndexOf('(', StringComparison.Ordinal);
        var outside = bracket > 0 ? EvidenceText.Words(NameText(attribute.Name[..bracket])).Count : words.Count;
        BracketAt = outside < words.Count ? outside : MaximumNameWords + 1;
        NameStems = [.. words.Select(EvidenceText.Stem)];
        NameWeights = [.. words.Select((word, i) => FunctionWords.Contains(word) ? FunctionWeight : LightNameWords.Contains(NameStems[i]) ? LightWeight : i >= outside ? BracketWeight : 1)];
        HeadIndex = Head(words, NameWeights);
        if (HeadIndex >= 0)
        {
            NameWeights[HeadIndex] *= HeadWeight;
        }

        NameWeight = NameWeights.Sum();
        Meaning = string.Join(' ', NameStems.Where((stem, i) => !IsLight(i) || i >= outside).Order(StringComparer.Ordinal).DefaultIfEmpty(attribute.Name));
        NameTerms = Terms(NameStems, words);
        Value = AttributeValue.Of(attribute.Name, attribute.Value);
        var valueWords = Value.Words.Count > MaximumValueWords ? Value.Words[..MaximumValueWords] : Value.Words;
        ValueStems = [.. valueWords.Select(EvidenceText.Stem)];
        ValueTerms = [.. ValueStems, .. Pairs(valueWords)];
    }

    /// <summary>Position of the first word in brackets; beyond all words where there is none.</summary>
    public int BracketAt { get; }

    public string[] NameStems { get; }

    public double[] NameWeights { get; }

    /// <summary>What the words of the name weigh together.</summary>
    public double NameWeight { get; }

    /// <summary>Where the noun stands that the name is about ("ports" in "USB 2.0 ports quantity"); -1 for a name without words.</summary>
    public int HeadIndex { get; }

    /// <summary>The words of the name that name something, in one order: names with the same meaning differ in words that only count or classify.</summary>
    public string Meaning { get; }

    public NameTerm[] NameTerms { get; }

    public string[] ValueStems { get; }

    /// <summary>The value's words and the pairs of them written as one.</summary>
    public HashSet<string> ValueTerms { get; }

    public AttributeValue Value { get; }

    /// <summary>True for a word that only counts or classifies ("quantity", "type"): it carries little of what the name means.</summary>
    public bool IsLight(int position) => NameWeights[position] < 1 && position != HeadIndex;

    /// <summary>"num_batteries", "NumBatteries" and "Num batteries" are one name.</summary>
    private static string NameText(string name)
    {
        var text = new System.Text.StringBuilder(name.Length + 8);
        for (var i = 0; i < Math.Min(name.Length, 400); i++)
        {
            if (i > 0 && char.IsUpper(name[i]) && char.IsLower(name[i - 1]) && i + 1 < name.Length && char.IsLower(name[i + 1]))
            {
                text.Append(' ');
            }

            text.Append(name[i]);
        }

        return text.ToString();
    }

    /// <summary>The last word that is not light before the first preposition ("Number of USB ports": after it, for what stands before is light).</summary>
    private static int Head(List<string> words, double[] weights)
    {
        var head = -1;
        for (var i = 0; i < words.Count; i++)
        {
            if (head >= 0 && Prepositions.Contains(words[i]))
            {
                break;
            }

            if (weights[i] >= 1 && !char.IsAsciiDigit(words[i][0]))
            {
                head = i;
            }
        }

        return head >= 0 ? head : words.Count - 1;
    }

    private static NameTerm[] Terms(string[] stems, List<string> words)
    {
        var terms = new List<NameTerm>();
        for (var i = 0; i < stems.Length; i++)
        {
            terms.Add(new NameTerm(stems[i], 1UL << i));
            if (i + 1 < stems.Length)
            {
                terms.Add(new NameTerm(EvidenceText.Stem(words[i] + words[i + 1]), 3UL << i));
            }
        }

        return [.. terms];
    }

    private static IEnumerable<string> Pairs(List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            yield return EvidenceText.Stem(words[i] + words[i + 1]);
        }
    }
}

/// <summary>A word of an attribute's name, or two that are written as one ("touch screen"), with the positions it covers as bits.</summary>
internal readonly record struct NameTerm(string Stem, ulong Positions);
