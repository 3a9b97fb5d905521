using System.Text;
using System.Xml;

namespace ProductQA.Search.Feeds;

/// <summary>One item of an XML feed. Google's own elements count before plain ones of the same name: an Atom entry has an id of its own.</summary>
internal sealed class XmlItem(XmlReader xml, int maximumLength)
{
    public const string GoogleNamespace = "http://base.google.com/ns/1.0";

    private readonly FeedRecord _record = new();
    private readonly List<(string Name, string Readable, string Text)> _plain = [];
    private readonly char[] _chunk = new char[4096];
    private int _length;

    /// <summary>Whether the item was longer than allowed; the rest of it was skipped.</summary>
    public bool IsTooLong => _length > maximumLength;

    /// <summary>Reads to the item's end.</summary>
    public FeedRecord Record()
    {
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            return _record;
        }

        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Child();
            }
        }

        _plain.ForEach(field => FeedFields.Put(_record, field.Name, field.Readable, field.Text));
        return _record;
    }

    private void Child()
    {
        var (name, readable) = (FeedColumns.Normalised(Counted(xml.LocalName)), FeedColumns.Readable(xml.LocalName));
        var isGoogle = xml.NamespaceURI.StartsWith(GoogleNamespace, StringComparison.Ordinal);
        var address = name is "link" or "enclosure" && xml.GetAttribute("rel") is null or "alternate" ? xml.GetAttribute("href") ?? xml.GetAttribute("url") : null;
        var (text, parts) = Content();
        if (parts.Count > 0 && name is "product_detail" or "additional_variant_attribute")
        {
            FeedFields.AddFacts(_record, name, [(Part(parts, "attribute_name", "label", "name"), Part(parts, "attribute_value", "value"))]);
            return;
        }

        text = address ?? (parts.Count == 0 || !string.IsNullOrWhiteSpace(text) ? text : Joined(name, parts));
        if (isGoogle)
        {
            FeedFields.Put(_record, name, readable, text);
        }
        else if (FieldOf(name) is { } field && !string.IsNullOrWhiteSpace(text))
        {
            _plain.Add((field, readable, text));
        }
    }

    /// <summary>What RSS and Atom call their own; nothing for what concerns the feed and not the product.</summary>
    private static string? FieldOf(string name) => name switch
    {
        "summary" or "content" or "encoded" => "description",
        "enclosure" => "image_link",
        "category" => "product_type",
        "guid" or "pubdate" or "updated" or "published" or "author" or "comments" or "source" or "rights" or "contributor" => null,
        _ => name,
    };

    private static string Part(List<(string Name, string Text)> parts, params string[] names) => parts.Find(part => names.Contains(part.Name)).Text ?? "";

    private static string Joined(string name, List<(string Name, string Text)> parts) => name is "title" or "description" or "summary" or "content"
        ? string.Join(' ', parts.Select(part => part.Text))
        : string.Join(", ", parts.Where(part => !string.IsNullOrWhiteSpace(part.Text)).Select(part => $"{FeedColumns.Readable(part.Name)}: {part.Text.Trim()}"));

    // The element's own text, and that of each element within it.
    private (string Text, List<(string Name, string Text)> Parts) Content()
    {
        var (text, parts, depth) = (new StringBuilder(), new List<(string Name, StringBuilder Text)>(), xml.Depth);
        if (xml.IsEmptyElement)
        {
            return ("", []);
        }

        while (xml.Read() && !(xml.NodeType == XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType == XmlNodeType.Element && !IsTooLong)
            {
                parts.Add((FeedColumns.Normalised(Counted(xml.LocalName)), new StringBuilder()));
            }
            else if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && (parts.Count == 0 || xml.Depth > depth + 1))
            {
                AppendValue(parts.Count == 0 ? text : parts[^1].Text);
            }
        }

        return (text.ToString(), [.. parts.Select(part => (part.Name, part.Text.ToString()))]);
    }

    private void AppendValue(StringBuilder text)
    {
        for (var read = xml.ReadValueChunk(_chunk, 0, _chunk.Length); read > 0; read = xml.ReadValueChunk(_chunk, 0, _chunk.Length))
        {
            _length = Math.Min(_length + read, maximumLength + 1);
            text.Append(_chunk, 0, IsTooLong ? 0 : read);
        }
    }

    private string Counted(string name)
    {
        _length = Math.Min(_length + name.Length, maximumLength + 1);
        return IsTooLong ? "" : name;
    }
}
