namespace ProductQA.Search.Passages;

/// <summary>What stands in a document, in reading order.</summary>
/// <param name="Kind">The form that it was read as.</param>
/// <param name="Pages">Number of pages; 0 where the form has none.</param>
/// <param name="Blocks">Paragraphs, list entries and rows, at least one.</param>
public sealed record DocumentText(DocumentKind Kind, int Pages, IReadOnlyList<DocumentBlock> Blocks);

/// <summary>The forms of documents that are read.</summary>
public enum DocumentKind
{
    /// <summary>Portable Document Format.</summary>
    Pdf,

    /// <summary>A page of the web.</summary>
    Html,

    /// <summary>Markdown, as CommonMark with tables.</summary>
    Markdown,

    /// <summary>Plain text; a blank line ends a paragraph.</summary>
    Plain,
}
