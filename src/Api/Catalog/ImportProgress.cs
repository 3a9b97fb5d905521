namespace ProductQA.Api.Catalog;

/// <summary>How far an import is.</summary>
/// <param name="Phase">What is being done.</param>
/// <param name="Rows">Rows of the feed read so far.</param>
/// <param name="Products">Products looked at, and in the last phase written, so far.</param>
public sealed record ImportProgress(ImportPhase Phase, long Rows, long Products);

/// <summary>The parts of an import, in their order.</summary>
public enum ImportPhase
{
    /// <summary>The feed is read to its end.</summary>
    Reading,

    /// <summary>The catalog is learned: its kinds of product, its attributes and their units.</summary>
    Learning,

    /// <summary>Products are compared with the catalog, and what changed goes into the new index.</summary>
    Comparing,

    /// <summary>What changed goes into the record.</summary>
    Writing,
}
