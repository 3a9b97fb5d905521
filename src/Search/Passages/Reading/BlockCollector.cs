using System.Text;

namespace ProductQA.Search.Passages.Reading;

/// <summary>Gathers a document's blocks below its headings, each on one line, up to the limit of characters.</summary>
internal sealed class BlockCollector(DocumentLimits limits)
{
    private const int LongestHeading = 150;

    private readonly List<(int Level, string Text)> _headings = [];
    private int _characters;

    public List<DocumentBlock> Blocks { get; } = [];

    /// <summary>The headings above, from the broadest.</summary>
    public string Heading => string.Join(" > ", _headings.Select(heading => heading.Text));

    /// <summary>A heading ends all of its own level and below.</summary>
    /// <param name="level">1 is the broadest.</param>
    /// <param name="text">The heading's words.</param>
    public void AddHeading(int level, string text)
    {
        var line = OneLine(text);
        if (line.Length == 0)
        {
            return;
        }

        Count(line.Length);
        _headings.RemoveAll(heading => heading.Level >= level);
        _headings.Add((level, line.Length > LongestHeading ? line[..LongestHeading].TrimEnd() : line));
    }

    public void Add(int page, string text, bool isWhole)
    {
        var line = OneLine(text);
        if (line.Length > 0)
        {
            Count(line.Length);
            Blocks.Add(new DocumentBlock(page, Heading, line, isWhole));
        }
    }

    /// <summary>White space and control characters become one blank; soft hyphens and marks without width go.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\u00AD' or '\u200B' or '\u200C' or '\uFEFF')
            {
                continue;
            }

            if (!char.IsWhiteSpace(c) && !char.IsControl(c))
            {
                line.Append(c);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private void Count(int characters)
    {
        _characters += characters;
        if (_characters > limits.Characters)
        {
            throw new DocumentException($"The file holds more than {limits.Characters} characters of text: split it into several documents.");
        }
    }
}
