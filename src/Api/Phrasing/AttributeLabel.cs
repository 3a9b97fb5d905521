namespace ProductQA.Api.Phrasing;

/// <summary>An attribute's name turned into words of a sentence.</summary>
/// <param name="Name">As the catalog has it, on one line, with underscores as blanks.</param>
/// <param name="Text">The same with a small first letter where it is no name or abbreviation; for a noun with a participle the noun alone.</param>
/// <param name="Kind">How it can be said.</param>
/// <param name="Participle">"included", "required", "supported"; empty otherwise.</param>
/// <param name="IsPlural">The noun is in the plural.</param>
internal sealed record AttributeLabel(string Name, string Text, LabelKind Kind, string Participle, bool IsPlural)
{
    private const int MostWords = 6;

    private static readonly HashSet<string> Participles = ["included", "required", "supported", "needed", "installed", "preinstalled"];

    private static readonly string[] CountsOf = ["number of ", "total number of ", "quantity of "];

    private static readonly HashSet<string> InFront = ["integrated", "built-in"];

    private static readonly HashSet<string> Adjectives = new(
        """
        safe free resistant proof waterproof shockproof dustproof windproof weatherproof fireproof wireless cordless wired corded electric portable compact
        certified compliant ready vegan vegetarian organic recyclable recycled reversible rechargeable rechargable adjustable foldable washable dimmable
        stackable detachable removable expandable extendable collapsible compatible hypoallergenic breathable handmade unisex polarized polarised internal
        external padded lined insulated quilted printed embroidered assembled unlocked refillable reusable biodegradable breakable submersible stretchable
        dishwasher-safe lightweight double-sided discontinued heat-resistant non-stick antibacterial machine-washable waterproofed tumble-dryable transparent
        microwaveable flammable sustainable scented unscented automatic manual-free customizable customisable programmable mountable hot-swappable backlit
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
        StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string> LinkingWords = ["for", "with", "to", "as", "by", "when", "and", "or"];

    public static AttributeLabel Of(string name)
    {
        var line = PlainText.OneLine(name.Replace('_', ' '));
        var words = line.Split(' ');
        if (words.Length > 1 && words[0].ToLowerInvariant() is "is" or "has" or "includes")
        {
            return Prefixed(line, words[0].ToLowerInvariant(), words[1..]);
        }

        var last = words[^1].ToLowerInvariant();
        if (words.Length > 1 && Participles.Contains(last))
        {
            return Label(line, words[..^1], LabelKind.NounParticiple, last);
        }

        if (words.Length > 1 && InFront.Contains(last))
        {
            return Label(line, [last, SmallFirst(words[0]), .. words[1..^1]], LabelKind.Noun);
        }

        return Label(line, words, KindOf(line, words, last));
    }

    /// <summary>"USB 2.0 ports quantity" and "Number of USB ports": what is counted; null for a name that counts nothing.</summary>
    public string? Counted()
    {
        if (Text.EndsWith(" quantity", StringComparison.OrdinalIgnoreCase))
        {
            return Text[..^" quantity".Length];
        }

        var of = Array.Find(CountsOf, start => Text.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return of is null ? null : Text[of.Length..];
    }

    private static AttributeLabel Prefixed(string line, string prefix, string[] rest) => prefix switch
    {
        "is" => Label(line, rest, LabelKind.Adjective),
        "has" => Label(line, rest, LabelKind.Noun),
        _ => Label(line, rest, LabelKind.NounParticiple, "included"),
    };

    private static LabelKind KindOf(string line, string[] words, string last)
    {
        if (WordsOutsideBrackets(line) > MostWords || line.Length == 0 || !line.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '.' or '/' or '(' or ')' or '\''))
        {
            return LabelKind.Unclear;
        }

        if (Adjectives.Contains(last) || (words.Length == 1 && (last.EndsWith("able", StringComparison.Ordinal) || last.EndsWith("proof", StringComparison.Ordinal))))
        {
            return LabelKind.Adjective;
        }

        return LinkingWords.Contains(last) || last is "available" or "on" or "in" or "only" or "use" || words[0].ToLowerInvariant() is "can" or "does" or "suitable" or "for"
            ? LabelKind.Unclear
            : LabelKind.Noun;
    }

    /// <summary>"Package dimensions (W x D x H)" has two.</summary>
    private static int WordsOutsideBrackets(string line) => line.Split(" (")[0].Count(c => c == ' ') + 1;

    private static AttributeLabel Label(string line, string[] words, LabelKind kind, string participle = "")
    {
        var text = string.Join(' ', words.Select((word, i) => i == 0 ? SmallFirst(word) : word));
        var bare = text.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? text[..at] : text;
        var of = bare.IndexOf(" of ", StringComparison.Ordinal);
        var head = of > 0 ? bare[..of] : bare;
        return new AttributeLabel(line, text, kind, participle, EnglishNoun.IsPlural(head));
    }

    /// <summary>"Display" becomes "display"; "HDMI", "Wi-Fi", "eSATA" and "Bluetooth" stay.</summary>
    private static string SmallFirst(string word) =>
        word.Length < 2 || EnglishNoun.IsProper(word) || word.Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c)) ? word : char.ToLowerInvariant(word[0]) + word[1..];
}

/// <summary>How an attribute's name can be said in a sentence.</summary>
internal enum LabelKind
{
    /// <summary>"Touchscreen": the product has it.</summary>
    Noun,

    /// <summary>"Dishwasher safe": the product is it.</summary>
    Adjective,

    /// <summary>"Batteries included": the noun is that, with or for the product.</summary>
    NounParticiple,

    /// <summary>None of these: the name is quoted.</summary>
    Unclear,
}
