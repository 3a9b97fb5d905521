namespace ProductQA.Search.Passages;

/// <summary>A paragraph, list entry or table row of a document.</summary>
/// <param name="Page">Page on which it stands, from 1; 0 where the form has no pages.</param>
/// <param name="Heading">The headings above it, from the broadest, parted by " &gt; "; may be empty.</param>
/// <param name="Text">Its words on one line.</param>
/// <param name="IsWhole">Whether it must never be cut: a table row or a list entry.</param>
public sealed record DocumentBlock(int Page, string Heading, string Text, bool IsWhole);
