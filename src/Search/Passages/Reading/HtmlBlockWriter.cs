using System.Text;

namespace ProductQA.Search.Passages.Reading;

/// <summary>Puts the running text of a web page together into blocks. A row of a table becomes "Name: value"; with more cells "Name: value; value".</summary>
internal sealed class HtmlBlockWriter(BlockCollector blocks)
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _cells = [];
    private string _term = "";
    private bool _isEntry;
    private bool _isInCell;

    public List<DocumentBlock> Blocks => blocks.Blocks;

    public void AddText(string text) => _text.Append(text);

    public void Begin(string element)
    {
        switch (element)
        {
            case "td" or "th":
                EndBlock();
                _isInCell = true;
                break;
            case "tr":
                _isInCell = false;
                EndBlock();
                EndRow();
                break;
            case "li":
                EndBlock();
                _isEntry = true;
                break;
            default:
                EndUnlessCell();
                break;
        }
    }

    public void End(string element)
    {
        switch (element)
        {
            case "td" or "th":
                EndCell();
                break;
            case "tr":
                EndRow();
                break;
            case "dt":
                _term = Taken();
                break;
            case "dd":
                Add(Pair(_term, Taken()), isWhole: true);
                break;
            default:
                EndUnlessCell();
                break;
        }
    }

    public void EndHeading(int level)
    {
        blocks.AddHeading(level, Taken());
        _isEntry = false;
    }

    public void EndBlock()
    {
        Add(Taken(), _isEntry);
        _isEntry = false;
    }

    /// <summary>A paragraph inside a cell does not end the row.</summary>
    private void EndUnlessCell()
    {
        if (_isInCell)
        {
            _text.Append(' ');
        }
        else
        {
            EndBlock();
        }
    }

    private void EndCell()
    {
        _isInCell = false;
        _cells.Add(Taken());
    }

    /// <summary>A row of one cell is no row: pages are laid out in tables too.</summary>
    private void EndRow()
    {
        var cells = _cells.Where(cell => cell.Length > 0).ToList();
        _cells.Clear();
        if (cells.Count > 0)
        {
            Add(cells.Count > 1 ? Pair(cells[0], string.Join("; ", cells.Skip(1))) : cells[0], isWhole: cells.Count > 1);
        }
    }

    private static string Pair(string name, string value) => name.Length == 0 ? value : $"{name.TrimEnd(':', ' ')}: {value}";

    private void Add(string text, bool isWhole) => blocks.Add(0, text, isWhole);

    private string Taken()
    {
        var text = BlockCollector.OneLine(_text.ToString());
        _text.Clear();
        return text;
    }
}
