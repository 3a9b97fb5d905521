namespace ProductQA.Search.Passages.Reading;

/// <summary>Puts the lines of a PDF together into headings, paragraphs, list entries and rows.</summary>
internal sealed class PdfBlockWriter(BlockCollector blocks, PdfLetters letters, Hyphens hyphens)
{
    /// <summary>Lines of a paragraph are at most this many times their size apart.</summary>
    private const double LineDistance = 1.6;

    private const double SameColumn = 3;

    private string _text = "";
    private int _page;
    private PdfLine? _last;
    private PdfLine? _row;
    private string _heading = "";
    private double _headingSize;

    /// <summary>Sizes of the headings that are open, from the broadest.</summary>
    private readonly List<double> _sizes = [];

    public void Add(PdfPageLines page)
    {
        foreach (var line in page.Lines)
        {
            Add(line, page.Number);
        }
    }

    public List<DocumentBlock> End()
    {
        EndHeading();
        EndBlock();
        return blocks.Blocks;
    }

    private void Add(PdfLine line, int page)
    {
        var follows = page == _page && _last is not null && Follows(_last, line);
        if (letters.IsHeading(line))
        {
            AddHeading(line, follows);
        }
        else
        {
            EndHeading();
            AddText(line, page, follows);
        }

        (_last, _page) = (line, page);
    }

    private void AddHeading(PdfLine line, bool follows)
    {
        EndBlock();
        if (_heading.Length > 0 && !(follows && Math.Abs(_headingSize - line.Size) < 0.1))
        {
            EndHeading();
        }

        (_heading, _headingSize) = (hyphens.Join(_heading, line.Text), line.Size);
    }

    private void EndHeading()
    {
        if (_heading.Length > 0)
        {
            _sizes.RemoveAll(size => size <= _headingSize);
            _sizes.Add(_headingSize);
            blocks.AddHeading(_sizes.Count, _heading);
            _heading = "";
        }
    }

    private void AddText(PdfLine line, int page, bool follows)
    {
        if (IsRow(line))
        {
            EndBlock();
            (_text, _row) = (Row(line), line);
        }
        else if (_row is not null && follows && Math.Abs(line.Left - _row.Segments[1].Left) < SameColumn)
        {
            _text = hyphens.Join(_text, line.Text);
        }
        else if (page != _page && _row is null && _text.Length > 0 && !Sentences.Ends(_text) && char.IsLower(line.Text[0]))
        {
            EndAcrossPages(line, page);
        }
        else
        {
            if (!follows || _row is not null || ListMark.Starts(line.Text + " "))
            {
                EndBlock();
            }

            _text = hyphens.Join(_text, line.Text);
        }

        _page = page;
    }

    /// <summary>A sentence that runs over the page's end belongs to the page on which it begins.</summary>
    private void EndAcrossPages(PdfLine line, int page)
    {
        var whole = hyphens.Join(_text, line.Text);
        var end = Sentences.FirstEnd(whole, _text.Length - 1);
        _text = end < 0 ? whole : whole[..end];
        if (end >= 0)
        {
            EndBlock();
            _page = page;
            _text = whole[end..].TrimStart();
        }
    }

    private void EndBlock()
    {
        blocks.Add(_page, _text, isWhole: _row is not null);
        (_text, _row) = ("", null);
    }

    /// <summary>A bullet before a wide gap makes no row.</summary>
    private static bool IsRow(PdfLine line) => line.Segments.Count > 1 && line.Segments[0].Text.Length > 1 && !ListMark.Starts(line.Segments[0].Text + " ") && line.Segments[0].Text.Any(char.IsLetter);

    private static string Row(PdfLine line) =>
        $"{line.Segments[0].Text.TrimEnd(':', ' ', '.')}: {string.Join("; ", line.Segments.Skip(1).Select(segment => segment.Text))}";

    private static bool Follows(PdfLine last, PdfLine line) =>
        last.Baseline - line.Baseline is var distance && distance >= 0 && distance <= LineDistance * Math.Max(last.Size, line.Size);
}
