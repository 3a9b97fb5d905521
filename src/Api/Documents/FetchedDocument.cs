namespace ProductQA.Api.Documents;

/// <summary>What came of fetching a document.</summary>
public abstract record FetchedDocument
{
    private FetchedDocument()
    {
    }

    /// <summary>Its content, and the server's mark of this version (empty where it gives none).</summary>
    public sealed record Fresh(byte[] Content, string Etag) : FetchedDocument;

    /// <summary>The version that was read before still holds.</summary>
    public sealed record Unchanged : FetchedDocument;

    /// <summary>It is no longer there, or must not be fetched: what was read before no longer holds.</summary>
    public sealed record Gone(string Sentence) : FetchedDocument;

    /// <summary>It could not be fetched now; a later try may help.</summary>
    public sealed record Trouble(string Sentence) : FetchedDocument;
}
