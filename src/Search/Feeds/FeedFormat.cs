namespace ProductQA.Search.Feeds;

/// <summary>The form of a feed file.</summary>
public enum FeedFormat
{
    /// <summary>Recognised from the file's content; this is also how XML and web pages with product data are found.</summary>
    Auto,

    /// <summary>Google Merchant Center: a table with a row an item, cells parted by tabs (or commas, semicolons, bars), or RSS and Atom XML.</summary>
    Google,

    /// <summary>Meta (Facebook) catalog: the same columns as Google's, with leading comment lines and flattened headers.</summary>
    Meta,

    /// <summary>Shopify's product export: a comma-separated table with a row a variant or picture.</summary>
    Shopify,

    /// <summary>JSON: one object a line, or one list of objects.</summary>
    Jsonl,
}
