namespace ProductQA.Search.Passages.Reading;

/// <summary>Joins a word that a line's end cuts: "water-" and "proof" are "waterproof", unless the document writes "water-proof" elsewhere and never the whole.</summary>
internal sealed class Hyphens
{
    private readonly HashSet<string> _words;

    public Hyphens(IEnumerable<PdfPageLines> pages) =>
        _words = pages.SelectMany(page => page.Lines).SelectMany(line => line.Segments).SelectMany(segment => segment.Text.Split(' '))
            .Select(Bare).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public string Join(string before, string after)
    {
        if (before.Length < 2 || before[^1] is not ('-' or '\u2010' or '\u00AD') || !char.IsLetter(before[^2]) || after.Length == 0 || !char.IsLower(after[0]))
        {
            return before.Length == 0 ? after : $"{before} {after}";
        }

        var first = before[(before.LastIndexOf(' ') + 1)..^1];
        var second = after.Split(' ', 2)[0];
        var keeps = _words.Contains(Bare($"{first}-{second}")) && !_words.Contains(Bare(first + second));
        return keeps ? before + after : before[..^1] + after;
    }

    private static string Bare(string word) => word.Trim('.', ',', ';', ':', '(', ')', '"', '!', '?');
}
