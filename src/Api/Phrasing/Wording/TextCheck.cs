using System.Text;

namespace ProductQA.Api.Phrasing.Wording;

/// <summary>What is wrong with a shop's own text, in a sentence that names the place and the cure. It is shown with the examples of its values, every branch is looked at.</summary>
internal static class TextCheck
{
    private const int Longest = 1_000;

    private const int LongestButton = 20;

    private static readonly string[] Filters = ["capitalize", "default", "downcase", "strip", "upcase", "verb"];

    public static string? Problem(WrittenText text)
    {
        var start = $"{text.Place}: '{text.Key}'";
        if (!EnglishTexts.ByKey.TryGetValue(text.Key, out var english))
        {
            return $"{start} is no key of a text{Relatives(text.Key)}. Take one of texts/en.yaml beside the program.";
        }

        var problem = Words(text) ?? (TextTemplate.Parse(text.Words, out var error) is { } template
            ? Misuse(template.Needs, english) ?? Shown(template, english)
            : $"is no valid Liquid ({error.TrimEnd('.')}). Mend it, or remove the line to keep the English words.");
        return problem is null ? null : $"{start} {problem}";
    }

    private static string? Words(WrittenText text) =>
        text.Words.Length == 0 ? "is empty. Write its words, or remove the line to keep the English ones."
        : text.Words.Length > Longest ? $"has {text.Words.Length} characters. Shorten it to at most {Longest}."
        : text.Words.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar || (Rune.IsControl(rune) && rune.Value != '\n')) ? "has a broken or invisible character. Type the words again and save the file as UTF-8."
        : null;

    private static string? Misuse(TextNeeds needs, WrittenText english) =>
        needs.OtherTags.Count > 0 ? $"uses {{% {needs.OtherTags.First()} %}}. A text may choose with if, unless and case, and do nothing else."
        : needs.Filters.Except(Filters).ToList() is [var filter, ..] ? $"uses the filter '{filter}'. It may use {string.Join(", ", Filters)}."
        : needs.Values.Except(english.Values.Keys).ToList() is [var value, ..] ? $"uses {{{{ {value} }}}}, which is not there. {Offered(english)}"
        : null;

    private static string Offered(WrittenText english) =>
        english.Values.Count == 0 ? "This text has no values." : $"It may use {string.Join(", ", english.Values.Keys.Order(StringComparer.Ordinal))}.";

    /// <summary>With its flags as in the examples, and the other way round.</summary>
    private static string? Shown(TextTemplate template, WrittenText english)
    {
        var examples = english.Values.Select(value => (value.Key, (object?)value.Value)).ToArray();
        var reversed = english.Values.Select(value => (value.Key, value.Value is bool flag ? !flag : (object?)value.Value)).ToArray();
        if (template.TrySay(examples) is not { } shown || template.TrySay(reversed) is null)
        {
            return "comes to nothing with some of its values. Write words for every case.";
        }

        return english.IsButton && (shown.Length > LongestButton || shown.Contains('\n', StringComparison.Ordinal))
            ? $"makes the button “{shown}” of {shown.Length} characters. Shorten it to {LongestButton} on one line: Messenger shows no more."
            : null;
    }

    private static string Relatives(string key)
    {
        var family = key.Split('.')[0] + ".";
        var keys = EnglishTexts.All.Select(text => text.Key).Where(known => known.StartsWith(family, StringComparison.Ordinal)).ToList();
        return keys.Count == 0 ? "" : $"; there are {string.Join(", ", keys)}";
    }
}
