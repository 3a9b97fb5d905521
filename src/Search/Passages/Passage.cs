namespace ProductQA.Search.Passages;

/// <summary>A few sentences of a text that the shop has on a product, short enough to be looked through, with the place where they stand.</summary>
/// <param name="ProductId">The product it is about; empty for a document of the whole shop.</param>
/// <param name="Document">Id of the document in the record; empty for the product's own description.</param>
/// <param name="Source">The document's name as a shopper may read it, "kettle-manual.pdf"; empty for the description.</param>
/// <param name="Page">Page of the document on which it stands, from 1; 0 where the form has no pages.</param>
/// <param name="Heading">The headings above it, from the broadest, parted by " &gt; "; empty where there are none.</param>
/// <param name="Text">Sentences parted by blanks; rows and list entries, which are never cut, parted by line feeds.</param>
public sealed record Passage(string ProductId, string Document, string Source, int Page, string Heading, string Text)
{
    /// <summary>Whether it comes from the product's description and not from a document.</summary>
    public bool IsDescription => Document.Length == 0;
}
