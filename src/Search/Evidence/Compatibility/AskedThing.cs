namespace ProductQA.Search.Evidence.Compatibility;

/// <summary>A thing that a product may work with, compared with lists of such things.</summary>
internal sealed class AskedThing
{
    private const int SpeakingDigits = 3;

    private static readonly char[] Separators = [',', ';', '|', '•', '\n', '/', '+'];

    private static readonly HashSet<string> Reversing = ["not", "no", "non", "except", "without", "excluding", "unlike", "neither"];

    /// <summary>Words that narrow a kind of thing: "laptops with USB-C", "laptops up to 60 W".</summary>
    private static readonly HashSet<string> Narrowing = ["with", "up", "only", "from", "over", "under", "below", "above", "most", "some", "selected", "certain", "many", "other", "newer", "later", "via"];

    private readonly string[] _stems;
    private readonly HashSet<string> _own;

    /// <summary>A thing with the words of the product's name, and those of kinds of product.</summary>
    public AskedThing(string thing, string productName, HashSet<string> kinds)
    {
        var stems = EvidenceText.StemsOf(thing);
        var end = stems.Length;
        while (end > 1 && kinds.Contains(stems[end - 1]) && stems.Take(end - 1).Any(HasDigit))
        {
            end--;
        }

        _stems = stems[..end];
        _own = [.. EvidenceText.StemsOf(productName)];
    }

    public ThingStanding In(string list)
    {
        var all = EvidenceText.StemsOf(list).ToHashSet();
        var names = list.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Any(segment => IsNamedIn(segment, all));
        return names ? ThingStanding.Named : Array.Exists(_stems, all.Contains) ? ThingStanding.Touched : ThingStanding.Unmentioned;
    }

    private bool IsNamedIn(string segment, HashSet<string> all)
    {
        var words = EvidenceText.Words(segment);
        var isNarrowed = words.Exists(Narrowing.Contains);
        return !words.Exists(Reversing.Contains) && Entries(words).Any(entry => IsNamed(entry, isNarrowed, all));
    }

    private bool IsNamed(string[] entry, bool isNarrowed, HashSet<string> all)
    {
        var isModel = Array.Exists(entry, HasDigit);
        return (!isNarrowed || isModel)
            && (entry.AsSpan().SequenceEqual(_stems)
                || (entry.AsSpan().EndsWith(_stems) && Speaks(_stems))
                || (_stems.AsSpan().EndsWith(entry) && Speaks(entry) && _stems[..^entry.Length].All(stem => all.Contains(stem) || _own.Contains(stem))));
    }

    private static IEnumerable<string[]> Entries(List<string> words)
    {
        var start = 0;
        for (var at = 0; at <= words.Count; at++)
        {
            if (at == words.Count || words[at] is "and" or "or")
            {
                yield return [.. words.GetRange(start, at - start).Select(EvidenceText.Stem)];
                start = at + 1;
            }
        }
    }

    // "x14" and "7500" are names by themselves, "13" and "pro" are not.
    private static bool Speaks(string[] stems) => Array.Exists(stems, stem => HasDigit(stem) && (stem.Length >= SpeakingDigits || stem.Any(char.IsLetter))) || (stems.Length > 1 && Array.Exists(stems, HasDigit));

    private static bool HasDigit(string stem) => stem.Any(char.IsAsciiDigit);
}
