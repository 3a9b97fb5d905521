namespace ProductQA.Search.Feeds;

/// <summary>The form of a feed file.</summary>
public enum FeedFormat
{
    /// <summary>Recognised from the file's first line.</summary>
    Auto,

    /// <summary>Google Merchant Center text: a header and one row an item, cells parted by tabs (or commas, semicolons, bars).</summary>
    Google,

    /// <summary>Meta (Facebook) catalog table: the same columns as Google's, with leading comment lines.</summary>
    Meta,

    /// <summary>One JSON object a line.</summary>
    Jsonl,
}
