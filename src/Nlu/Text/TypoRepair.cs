namespace ProductQA.Nlu.Text;

/// <summary>
/// Replaces a word that training never saw by the nearest one it did see: words of 4 to 24 letters without a digit, one edit away (two from
/// eight letters), the nearest first, then those that only lack letters in it ("cary" is "carry", not "cart"), then the most frequent. Candidates come from a deletion index (W. Garbe's symmetric delete idea):
/// two words within d edits share a form from which at most d letters are deleted, so nothing is scanned.
/// </summary>
internal sealed class TypoRepair
{
    private const int ShortestWord = 4;
    private const int LongestWord = 24;
    private const int LongWord = 8;

    private readonly Dictionary<string, int> _counts;
    private readonly Dictionary<string, List<string>> _byDeletion = [];

    /// <param name="counts">Training words with the number of times each was seen.</param>
    public TypoRepair(IReadOnlyDictionary<string, int> counts)
    {
        _counts = new Dictionary<string, int>(counts);
        foreach (var word in _counts.Keys.Where(IsRepairTarget).Order(StringComparer.Ordinal))
        {
            foreach (var form in Deletions(word, word.Length >= LongWord - 2 ? 2 : 1))
            {
                if (!_byDeletion.TryGetValue(form, out var words))
                {
                    _byDeletion[form] = words = [];
                }

                words.Add(word);
            }
        }
    }

    /// <summary>Training words with the number of times each was seen.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    public string Repair(string token)
    {
        if (token.Length is < ShortestWord or > LongestWord || _counts.ContainsKey(token) || token.Any(char.IsDigit))
        {
            return token;
        }

        var allowed = token.Length >= LongWord ? 2 : 1;
        return Deletions(token, allowed)
            .SelectMany(form => _byDeletion.TryGetValue(form, out var words) ? words : [])
            .Distinct()
            .Select(word => (Word: word, Distance: EditDistance.Between(token, word)))
            .Where(candidate => candidate.Distance <= allowed)
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => IsWithin(token, candidate.Word) ? 0 : 1)
            .ThenByDescending(candidate => _counts[candidate.Word])
            .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
            .Select(candidate => candidate.Word)
            .FirstOrDefault(token);
    }

    /// <summary>Whether the word has all letters of the token in their order.</summary>
    private static bool IsWithin(string token, string word)
    {
        var found = 0;
        foreach (var letter in word)
        {
            found += found < token.Length && token[found] == letter ? 1 : 0;
        }

        return found == token.Length;
    }

    private static bool IsRepairTarget(string word) =>
        word.Length is >= ShortestWord - 1 and <= LongestWord && !word.Any(char.IsDigit);

    private static HashSet<string> Deletions(string word, int depth)
    {
        var forms = new HashSet<string>(StringComparer.Ordinal) { word };
        var last = new List<string> { word };
        for (var step = 0; step < depth; step++)
        {
            last = last.SelectMany(form => Enumerable.Range(0, form.Length).Select(i => form.Remove(i, 1))).Where(forms.Add).ToList();
        }

        return forms;
    }
}
