namespace ProductQA.Search.Feeds;

/// <summary>The file as a whole cannot be read as a feed; the message says what is wrong and what to do.</summary>
public sealed class FeedException : Exception
{
    /// <summary>A fault without more detail.</summary>
    public FeedException()
    {
    }

    /// <summary>A fault with a sentence for the merchant.</summary>
    public FeedException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a sentence for the merchant and its cause.</summary>
    public FeedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
