namespace ProductQA.Nlu.Behaviour.Changes;

/// <summary>The built-in changes of behaviour tests: ways in which shoppers write the same differently, and one, negation, that makes it another thing.</summary>
public static class TextChanges
{
    private static readonly Dictionary<string, Func<string, Random, string?>> ByName = new(StringComparer.Ordinal)
    {
        ["typo_swap"] = Typos.Swap,
        ["typo_drop"] = Typos.Drop,
        ["typo_double"] = Typos.Double,
        ["typo_neighbour"] = Typos.Neighbour,
        ["typos"] = Typos.Any,
        ["repeated_letters"] = Typos.Repeat,
        ["capitals"] = (text, _) => text.ToUpperInvariant(),
        ["no_punctuation"] = (text, _) => Rewriting.WithoutPunctuation(text),
        ["extra_punctuation"] = Rewriting.WithMorePunctuation,
        ["word_order"] = (text, _) => Rewriting.FrontLastPhrase(text),
        ["contractions"] = (text, _) => Rewriting.Contract(text),
        ["short_forms"] = (text, _) => Rewriting.Abbreviate(text),
        ["negation"] = (text, _) => Rewriting.Negate(text),
        ["politeness"] = Framing.Politely,
        ["emoji"] = Framing.WithEmoji,
        ["fillers"] = Framing.WithFiller,
        ["noise"] = Framing.WithNoise,
        ["code_mixing"] = Framing.InTwoLanguages,
    };

    /// <summary>The names of all changes.</summary>
    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>Changes a text; null where it offers nothing to change, as a text without punctuation that shall lose it.</summary>
    /// <exception cref="ArgumentException">There is no change of that name.</exception>
    public static string? Apply(string name, string text, int seed)
    {
        var change = ByName.GetValueOrDefault(name) ?? throw new ArgumentException($"There is no change '{name}'. Known are {string.Join(", ", Names)}.", nameof(name));
        var changed = change(text, new Random(seed));
        return changed == text ? null : changed;
    }
}
