namespace ProductQA.Search.Passages.Reading;

/// <summary>Plain text: a blank line ends a paragraph, and so does a line that begins like a list entry.</summary>
internal static class PlainDocumentText
{
    public static List<DocumentBlock> Read(byte[] content, DocumentLimits limits)
    {
        var blocks = new BlockCollector(limits);
        var paragraph = new List<string>();
        foreach (var line in DocumentEncoding.Text(content).ReplaceLineEndings("\n").Split('\n'))
        {
            if (paragraph.Count > 0 && (string.IsNullOrWhiteSpace(line) || ListMark.Starts(line)))
            {
                Add(blocks, paragraph);
            }

            paragraph.Add(line);
        }

        Add(blocks, paragraph);
        return blocks.Blocks;
    }

    private static void Add(BlockCollector blocks, List<string> paragraph)
    {
        blocks.Add(0, string.Join(' ', paragraph), isWhole: false);
        paragraph.Clear();
    }
}
