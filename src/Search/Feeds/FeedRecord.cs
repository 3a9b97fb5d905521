using ProductQA.Search.Catalog;

namespace ProductQA.Search.Feeds;

/// <summary>A row before it is judged: texts under the feed's own field names, and named facts.</summary>
internal sealed class FeedRecord
{
    private readonly Dictionary<string, string> _fields = [];

    public List<ProductAttribute> Attributes { get; } = [];

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
        var trimmed = text.Trim();
        if (trimmed.Length > 0)
        {
            _fields.TryAdd(field, trimmed);
        }
    }

    public void AddAttribute(string name, string value)
    {
        var (readable, text) = (PlainText.Of(name), PlainText.Of(value));
        if (readable.Length > 0 && text.Length > 0)
        {
            Attributes.Add(new ProductAttribute(readable, text));
        }
    }
}
