namespace ProductQA.Search.Passages;

/// <summary>The fields of a passage in the index. A change here needs a new <see cref="Format"/>, and the index is built again.</summary>
internal static class PassageFields
{
    /// <summary>Version of this list, kept with every commit.</summary>
    public const string Format = "1";

    /// <summary>Product id, whole; empty ids are kept as they are.</summary>
    public const string Product = "product";

    /// <summary>Document id, whole.</summary>
    public const string Document = "document";

    /// <summary>The document's name; stored only.</summary>
    public const string Source = "source";

    /// <summary>Page number; stored only.</summary>
    public const string Page = "page";

    /// <summary>Headings; stored only.</summary>
    public const string Heading = "heading";

    /// <summary>The passage; stored only.</summary>
    public const string Text = "text";

    /// <summary>Stems of the passage's words without words of grammar.</summary>
    public const string Words = "words";

    /// <summary>The same of its headings.</summary>
    public const string HeadingWords = "heading_words";
}
