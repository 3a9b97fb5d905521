using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>A row before it is judged: texts under the feed's own field names, and named facts.</summary>
internal sealed class FeedRecord
{
    /// <summary>More facts than any product has; the rest of a hostile row is dropped.</summary>
    private const int MaximumAttributes = 2000;

    private readonly Dictionary<string, string> _fields = [];
    private readonly Dictionary<string, string> _halves = [];

    public List<ProductAttribute> Attributes { get; } = [];

    /// <summary>Names of the attributes that a shopper chooses between within an item group, as the feed says.</summary>
    public HashSet<string> OptionNames { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Addresses of manuals and data sheets.</summary>
    public List<string> Documents { get; } = [];

    /// <summary>What was odd while reading, a sentence each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Whether the row held bytes that were no UTF-8.</summary>
    public bool Mended { get; private set; }

    /// <summary>The text of the first of these fields that is not blank, trimmed; else empty.</summary>
    public string this[params ReadOnlySpan<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (_fields.TryGetValue(name, out var text))
                {
                    return text;
                }
            }

            return "";
        }
    }

    /// <summary>Keeps a field's text; the first that is not blank counts.</summary>
    public void Add(string field, string text)
    {
        var trimmed = Sound(text).Trim();
        if (trimmed.Length > 0)
        {
            _fields.TryAdd(field, trimmed);
        }
    }

    public void AddAttribute(string name, string value)
    {
        var (readable, text) = (PlainText.Of(Sound(name)), PlainText.Of(Sound(value)));
        if (readable.Length > 0 && text.Length > 0 && Attributes.Count < MaximumAttributes)
        {
            Attributes.Add(new ProductAttribute(readable, text));
        }
    }

    /// <summary>Keeps a fact that shoppers choose by.</summary>
    public void AddOption(string name, string value)
    {
        AddAttribute(name, value);
        OptionNames.Add(PlainText.Of(Sound(name)));
    }

    /// <summary>Keeps half of a fact whose name and value stand in columns of their own; gives the fact once both are there.</summary>
    public IEnumerable<(string Name, string Value)> AddHalf(string key, bool isName, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return [];
        }

        if (_halves.Remove(key + !isName, out var other))
        {
            return [isName ? (text, other) : (other, text)];
        }

        _halves[key + isName] = text;
        return [];
    }

    private string Sound(string text)
    {
        var sound = BrokenBytes.Mend(text);
        Mended |= !ReferenceEquals(sound, text);
        return sound;
    }
}
