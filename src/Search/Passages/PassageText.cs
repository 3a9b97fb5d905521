namespace ProductQA.Search.Passages;

/// <summary>A passage before it belongs to a product: what a document is cut into.</summary>
/// <param name="Page">Page on which it begins and ends, from 1; 0 where the form has no pages.</param>
/// <param name="Heading">The headings above it, parted by " &gt; "; may be empty.</param>
/// <param name="Text">Sentences parted by blanks, whole rows parted by line feeds.</param>
public sealed record PassageText(int Page, string Heading, string Text);
