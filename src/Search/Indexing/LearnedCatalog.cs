using System.Collections.Frozen;
using ProductQA.Search.Knowledge;

namespace ProductQA.Search.Indexing;

/// <summary>What was learned of a catalog, made ready once for all queries of one state of the index.</summary>
internal sealed class LearnedCatalog(CatalogProfile? profile)
{
    private static readonly CatalogProfile Nothing = new() { Products = 0, Variants = 0 };

    private readonly Lazy<KindReader> _kinds = new(() => new KindReader(profile ?? Nothing));

    /// <summary>The profile; nothing where the catalog was not learned yet.</summary>
    public CatalogProfile? Profile => profile;

    /// <summary>Words that only repeat the value of an attribute.</summary>
    public FrozenSet<string> ValueWords { get; } = (profile ?? Nothing).ValueWords.ToFrozenSet();

    public KindReader Kinds => _kinds.Value;
}
