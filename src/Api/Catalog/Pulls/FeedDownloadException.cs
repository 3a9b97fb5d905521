namespace ProductQA.Api.Catalog.Pulls;

/// <summary>A feed cannot be fetched; the message says why and what to do, and holds no key.</summary>
public sealed class FeedDownloadException : Exception
{
    public FeedDownloadException()
    {
    }

    public FeedDownloadException(string message)
        : base(message)
    {
    }

    public FeedDownloadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
