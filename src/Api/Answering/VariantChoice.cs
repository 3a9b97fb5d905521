using ProductQA.Nlu;
using ProductQA.Search.Catalog;

namespace ProductQA.Api.Answering;

/// <summary>Which variants a message speaks of: those whose colour, size or other option it names, or all where it names none.</summary>
public static class VariantChoice
{
    private const int LongestChoice = 6;

    private static readonly HashSet<string> Grammar = ["and", "in", "the", "a", "or", "what", "about", "how", "size", "color", "colour", "one", "ok", "also", "maybe", "with"];

    public static IReadOnlyList<Variant> Named(Product product, string text)
    {
        var words = Words(text);
        IReadOnlyList<Variant> chosen = product.Variants;
        foreach (var option in product.Variants.SelectMany(variant => variant.Options.Keys).Distinct())
        {
            var fitting = chosen.Where(variant => variant.Options.TryGetValue(option, out var value) && IsNamed(words, value)).ToList();
            chosen = fitting.Count > 0 ? Longest(fitting, option) : chosen;
        }

        return chosen;
    }

    /// <summary>A colour or size that the message asks for and no variant has, with what there is instead; nothing where the product has no such choice.</summary>
    public static (string Asked, string Option, IReadOnlyList<string> Offered)? NotOffered(Product product, Understanding understanding)
    {
        foreach (var slot in understanding.Slots.Where(slot => slot.Kind is SlotKinds.Colour or SlotKinds.Size))
        {
            var option = product.Variants.SelectMany(variant => variant.Options.Keys).FirstOrDefault(key => Means(key, slot.Kind));
            var offered = option is null ? [] : product.Variants.Select(variant => variant.Options.GetValueOrDefault(option, "")).Where(value => value.Length > 0).Distinct().ToList();
            if (offered.Count > 0 && !offered.Exists(value => IsNamed(Words(value), slot.Value) || IsNamed(Words(slot.Value), value)) && !IsNamed(Words(product.Title), slot.Value))
            {
                return (slot.Value.ToLowerInvariant(), option!, offered);
            }
        }

        return null;
    }

    /// <summary>Whether a message says nothing but choices of a product ("and in sand?", "blue in M"), or colours and sizes in their place.</summary>
    public static bool IsAllThatIsSaid(Product product, Understanding understanding)
    {
        var said = Words(understanding.Without(SlotKinds.Colour, SlotKinds.Size)).Where(word => !Grammar.Contains(word)).ToList();
        var values = product.Variants.SelectMany(variant => variant.Options.Values).SelectMany(Words).ToHashSet();
        var isChoice = understanding.Slots.Any(slot => slot.Kind is SlotKinds.Colour or SlotKinds.Size) || said.Count > 0;
        return values.Count > 0 && isChoice && Words(understanding.Utterance).Count <= LongestChoice && said.TrueForAll(values.Contains);
    }

    private static bool Means(string option, string slotKind) => option.ToUpperInvariant() switch
    {
        "COLOR" or "COLOUR" => slotKind == SlotKinds.Colour,
        "SIZE" => slotKind == SlotKinds.Size,
        _ => false,
    };

    /// <summary>A variant in words: "blue, M".</summary>
    public static string InWords(Variant variant) => string.Join(", ", variant.Options.Where(option => IsChoice(option.Key)).Select(option => option.Value));

    /// <summary>Facts that merely differ with the choice, such as a weight or a part number, are not what a shopper chooses by.</summary>
    private static bool IsChoice(string option) =>
        option.ToUpperInvariant() is "COLOR" or "COLOUR" or "SIZE" or "MATERIAL" or "PATTERN" or "STORAGE" or "CAPACITY" or "LENGTH" or "SCENT" or "FLAVOR" or "FLAVOUR" or "STYLE";

    /// <summary>"dark blue" is not "blue": the longest value named wins.</summary>
    private static List<Variant> Longest(List<Variant> fitting, string option)
    {
        var longest = fitting.Max(variant => Words(variant.Options[option]).Count);
        return fitting.FindAll(variant => Words(variant.Options[option]).Count == longest);
    }

    private static bool IsNamed(List<string> words, string value)
    {
        var parts = Words(value);
        return parts.Count > 0 && Enumerable.Range(0, Math.Max(0, words.Count - parts.Count + 1)).Any(start => words.Skip(start).Take(parts.Count).SequenceEqual(parts));
    }

    private static List<string> Words(string text) =>
        [.. text.ToLowerInvariant().Split([.. " ,.!?;:()\"/\n\t"], StringSplitOptions.RemoveEmptyEntries)];
}
