using ProductQA.Search.Queries;

namespace ProductQA.Search;

/// <summary>What was found, and how the words were read.</summary>
/// <param name="Hits">Products, best first; empty where no word of the query is in the catalog.</param>
public sealed record SearchResult(IReadOnlyList<Hit> Hits)
{
    /// <summary>The words that were looked for, as corrected: "keyboard" for "keybord".</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>Those of them that were typed otherwise.</summary>
    public IReadOnlyList<string> Corrected { get; init; } = [];

    /// <summary>The order that was wished for.</summary>
    public SortWish Sort { get; init; }

    /// <summary>The word that says what kind of thing is wanted; nothing where the catalog has no such kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The conditions that all hits fulfil.</summary>
    public IReadOnlyList<Constraint> Kept { get; init; } = [];

    /// <summary>The conditions that nothing fulfils together with the rest, and that were given up.</summary>
    public IReadOnlyList<Constraint> Relaxed { get; init; } = [];

    /// <summary>Number of products that have every word and fulfil every condition that was kept; 0 or more.</summary>
    public int Total { get; init; }
}

/// <summary>A product that was found.</summary>
/// <param name="ProductId">The merchant's id of the product.</param>
/// <param name="Title">Its name.</param>
/// <param name="Score">Raw ranking score above 0, higher is better; comparable only within one query.</param>
/// <param name="Explanation">Why it was found, in words: "is a bag; title: laptop bag; facts: black".</param>
public sealed record Hit(string ProductId, string Title, double Score, string Explanation)
{
    /// <summary>Words of the query that the product says nowhere; empty for a full match.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>Whether it is the kind of thing that is wanted; false where the words name no kind.</summary>
    public bool IsOfKind { get; init; }
}
