using ProductQA.Nlu.Terms;

namespace ProductQA.Nlu.Slots;

/// <summary>What a catalog's vocabulary finds. Model numbers and terms of several words come before the rules ("Windows 10" is no quantity), single words after them.</summary>
internal static class VocabularyRule
{
    public static (List<Slot> Names, List<Slot> Words) Find(string text, Vocabulary? vocabulary)
    {
        var (names, words) = (new List<Slot>(), new List<Slot>());
        if (vocabulary is null)
        {
            return (names, words);
        }

        var (tokens, matches) = vocabulary.Matcher.Find(text);
        foreach (var match in matches)
        {
            (match.Words > 1 || match.Kind == SlotKinds.ModelNumber ? names : words).Add(Slot(tokens, match));
        }

        return (names, words);
    }

    private static Slot Slot(TermTokens tokens, TermMatch match) =>
        new(match.Kind, tokens[match.First].Start, tokens[match.Last].End - tokens[match.First].Start, match.Value);
}
