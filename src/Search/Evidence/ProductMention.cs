namespace ProductQA.Search.Evidence;

/// <summary>
/// Finds the words of a question that only name the product: "weight of the HP 17 inch notebook" asks for the weight, not for 17 inches.
/// Two or more words of the title in a row are its name, and so is a word with letters and digits ("dv7-1211ea"); a single plain word
/// ("does it have bluetooth" of a bluetooth mouse) is not, for it may be what is asked.
/// </summary>
internal static class ProductMention
{
    public static bool[] Find(List<string> words, string? productTitle)
    {
        var found = new bool[words.Count];
        if (string.IsNullOrWhiteSpace(productTitle))
        {
            return found;
        }

        var title = EvidenceText.StemsOf(productTitle).ToHashSet(StringComparer.Ordinal);
        for (var start = 0; start < words.Count; start++)
        {
            var end = start;
            while (end < words.Count && title.Contains(EvidenceText.Stem(words[end])) && !FunctionWords.Contains(words[end]))
            {
                end++;
            }

            if (end - start > 1 || (end - start == 1 && IsCode(words[start])))
            {
                Array.Fill(found, value: true, start, end - start);
            }

            start = Math.Max(start, end - 1);
        }

        return found;
    }

    private static bool IsCode(string word) => word.Length > 2 && word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetter);
}
