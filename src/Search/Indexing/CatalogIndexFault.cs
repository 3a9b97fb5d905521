namespace ProductQA.Search.Indexing;

/// <summary>Why an index cannot be used.</summary>
public enum CatalogIndexFault
{
    /// <summary>There is no index in the folder.</summary>
    Missing,

    /// <summary>Files of the index are damaged.</summary>
    Corrupt,

    /// <summary>Another version of the program built it, with other fields.</summary>
    OtherVersion,

    /// <summary>Another process is writing to it.</summary>
    Busy,
}
