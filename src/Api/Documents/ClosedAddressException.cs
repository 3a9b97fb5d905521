namespace ProductQA.Api.Documents;

/// <summary>An address leads into a network that is not fetched from.</summary>
public sealed class ClosedAddressException : Exception
{
    public ClosedAddressException()
    {
    }

    public ClosedAddressException(string message)
        : base(message)
    {
    }

    public ClosedAddressException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
