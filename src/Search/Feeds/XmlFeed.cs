using System.Xml;

namespace ProductQA.Search.Feeds;

/// <summary>
/// Google's and Meta's feeds in RSS 2.0 or Atom, item by item. A document type is refused, and with it every entity
/// that could read a file or grow without end. Names count without their prefix, since title, link and description
/// occur with and without it.
/// </summary>
internal sealed class XmlFeed(TextReader text, FeedOptions options)
{
    private const int MaximumDepth = 64;

    /// <summary>A text or tag this much longer than a row's limit is not even skipped.</summary>
    private const int SkippedLengths = 8;

    public IEnumerable<FeedResult> Read()
    {
        using var xml = Open();
        var found = false;
        xml.MoveToContent();
        Require(xml);
        while (xml.Read())
        {
            if (xml.Depth > MaximumDepth)
            {
                throw new FeedException($"The XML is nested more than {MaximumDepth} deep: a feed has <item> in <channel> in <rss>, or <entry> in <feed>.");
            }

            if (xml.NodeType == XmlNodeType.Element && xml.LocalName is "item" or "entry")
            {
                found = true;
                yield return Item(xml);
            }
        }

        if (!found)
        {
            throw new FeedException("The XML holds no <item> and no <entry>: a feed has one for each item.");
        }
    }

    private FeedResult Item(XmlReader xml)
    {
        var line = ((IXmlLineInfo)xml).LineNumber;
        var item = new XmlItem(xml, options.MaximumLineLength);
        var record = item.Record();
        return item.IsTooLong
            ? new RejectedRow(line, $"The item is longer than {options.MaximumLineLength} characters: shorten it.")
            : FeedRowBuilder.Build(line, record, options);
    }

    private XmlReader Open()
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        var names = new XmlNamespaceManager(new NameTable());
        names.AddNamespace("g", XmlItem.GoogleNamespace);
        names.AddNamespace("c", XmlItem.GoogleNamespace + "/custom");
        return XmlReader.Create(new XmlCharacters(text, (long)SkippedLengths * options.MaximumLineLength), settings, new XmlParserContext(null, names, null, XmlSpace.None));
    }

    private static void Require(XmlReader xml)
    {
        if (xml.NodeType != XmlNodeType.Element || xml.LocalName is not ("rss" or "feed" or "RDF" or "channel"))
        {
            throw new FeedException($"The XML begins with <{PlainText.Short(xml.LocalName)}>: a feed begins with <rss> (RSS 2.0) or <feed> (Atom).");
        }
    }
}
