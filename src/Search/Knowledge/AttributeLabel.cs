using System.Text;

namespace ProductQA.Search.Knowledge;

/// <summary>Makes an attribute's name readable: "display_resolution", "displayResolution" and "attr_DISPLAY_RESOLUTION" are all "Display resolution".</summary>
public static class AttributeLabel
{
    private const int LongestAcronym = 4;

    private static readonly string[] Prefixes = ["attribute_", "attr_", "attribute:", "attr:", "pa_", "g:"];

    /// <summary>The readable name; the name itself where nothing of it can be read.</summary>
    public static string Of(string name)
    {
        var bare = name.Trim();
        foreach (var prefix in Prefixes.Where(prefix => bare.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            bare = bare[prefix.Length..];
        }

        var words = bare.Contains(' ', StringComparison.Ordinal) ? bare.Split(' ', StringSplitOptions.RemoveEmptyEntries) : Parts(bare);
        var shouted = bare.Any(char.IsLetter) && !bare.Any(char.IsLower) && (words.Length > 1 || bare.Length > LongestAcronym);
        var label = string.Join(' ', words.Select((word, at) => Cased(word, shouted, at == 0)));
        return label.Length > 0 ? label : name;
    }

    private static string[] Parts(string name)
    {
        var spaced = new StringBuilder(name.Length + 8);
        for (var at = 0; at < name.Length; at++)
        {
            if (at > 0 && char.IsUpper(name[at]) && char.IsLower(name[at - 1]))
            {
                spaced.Append(' ');
            }

            spaced.Append(name[at] is '_' or '.' ? ' ' : name[at]);
        }

        return spaced.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // An acronym among other words ("USB ports") keeps its capitals.
    private static string Cased(string word, bool shouted, bool first)
    {
        var plain = shouted || IsCapitalised(word) ? word.ToLowerInvariant() : word;
        return first && char.IsLower(plain[0]) ? char.ToUpperInvariant(plain[0]) + plain[1..] : plain;
    }

    private static bool IsCapitalised(string word) => word.Length > 1 && char.IsUpper(word[0]) && word.Skip(1).All(char.IsLower);
}
