namespace ProductQA.Search.Indexing;

/// <summary>The index cannot be used; it is derived from the catalog and can always be built again.</summary>
public sealed class CatalogIndexException : Exception
{
    /// <summary>A fault without more detail.</summary>
    public CatalogIndexException()
    {
    }

    /// <summary>A fault with a sentence.</summary>
    public CatalogIndexException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with a sentence and its cause.</summary>
    public CatalogIndexException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CatalogIndexException(CatalogIndexFault fault, string path, Exception? cause)
        : base(Sentence(fault, path), cause) => Fault = fault;

    /// <summary>Why it cannot be used.</summary>
    public CatalogIndexFault Fault { get; } = CatalogIndexFault.Corrupt;

    private static string Sentence(CatalogIndexFault fault, string path) => fault switch
    {
        CatalogIndexFault.Missing => $"There is no search index in {path}: import a catalog first.",
        CatalogIndexFault.OtherVersion => $"The search index in {path} was built by another version: import the catalog again.",
        CatalogIndexFault.Busy => $"Another process is writing the search index in {path}: wait until its import has ended.",
        _ => $"The search index in {path} is damaged: import the catalog again.",
    };
}
