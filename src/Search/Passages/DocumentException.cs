namespace ProductQA.Search.Passages;

/// <summary>A document cannot be read; the message says why in a sentence for the merchant, and what to do.</summary>
public sealed class DocumentException : Exception
{
    /// <summary>A fault without more detail.</summary>
    public DocumentException()
    {
    }

    /// <summary>A fault with a sentence.</summary>
    public DocumentException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a sentence and its cause.</summary>
    public DocumentException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
