namespace ProductQA.Search.Passages;

/// <summary>
/// Cuts a document into passages of 40 to 120 words. A passage never reaches across a heading or a page; sentences, rows and list entries stay whole,
/// unless one alone is longer than a passage may be. Together the passages hold every word, in order.
/// </summary>
public static class PassageSplitter
{
    private const int Fewest = 40;
    private const int Most = 120;

    /// <summary>A row that is longer than this is cut after all.</summary>
    private const int LongestRow = 240;

    /// <summary>The passages of a document.</summary>
    public static IReadOnlyList<PassageText> Split(DocumentText document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Split(document.Blocks);
    }

    /// <summary>The passages of a product's description: plain text without headings or pages.</summary>
    public static IReadOnlyList<PassageText> SplitDescription(string description)
    {
        ArgumentNullException.ThrowIfNull(description);
        return Split([new DocumentBlock(0, "", Reading.BlockCollector.OneLine(description), IsWhole: false)]);
    }

    private static List<PassageText> Split(IEnumerable<DocumentBlock> blocks)
    {
        var passages = new List<PassageText>();
        var open = new List<Part>();
        (int, string)? place = null;
        foreach (var block in blocks)
        {
            if (place is { } last && last != (block.Page, block.Heading))
            {
                Close(passages, open, last);
            }

            place = (block.Page, block.Heading);
            Add(passages, open, block);
        }

        Close(passages, open, place ?? (0, ""));
        return passages;
    }

    private static void Add(List<PassageText> passages, List<Part> open, DocumentBlock block)
    {
        foreach (var part in Parts(block))
        {
            if (Words(open) + part.Words > Most)
            {
                Close(passages, open, (block.Page, block.Heading));
            }

            open.Add(part);
        }

        if (Words(open) >= Fewest && !block.IsWhole)
        {
            Close(passages, open, (block.Page, block.Heading));
        }
        else if (open.Count > 0)
        {
            open[^1] = open[^1] with { EndsLine = true };
        }
    }

    private static IEnumerable<Part> Parts(DocumentBlock block)
    {
        var longest = block.IsWhole ? LongestRow : Most;
        foreach (var sentence in block.IsWhole ? [block.Text] : Sentences.Of(block.Text))
        {
            var words = sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            foreach (var chunk in words.Chunk(words.Length > longest ? Most : longest))
            {
                yield return new Part(string.Join(' ', chunk), chunk.Length, EndsLine: false);
            }
        }
    }

    /// <summary>The last bit of a section goes to the passage before it, where it fits.</summary>
    private static void Close(List<PassageText> passages, List<Part> open, (int Page, string Heading) place)
    {
        if (open.Count == 0)
        {
            return;
        }

        var text = string.Concat(open.SkipLast(1).Select(part => part.Text + (part.EndsLine ? '\n' : ' '))) + open[^1].Text;
        if (passages is [.., var before] && (before.Page, before.Heading) == place && Words(open) < Fewest && CountWords(before.Text) + Words(open) <= Most)
        {
            passages[^1] = before with { Text = before.Text + '\n' + text };
        }
        else
        {
            passages.Add(new PassageText(place.Page, place.Heading, text));
        }

        open.Clear();
    }

    private static int Words(List<Part> parts) => parts.Sum(part => part.Words);

    private static int CountWords(string text) => text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Length;

    private sealed record Part(string Text, int Words, bool EndsLine);
}
