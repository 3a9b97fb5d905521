namespace ProductQA.Search.Knowledge;

/// <summary>Remembers which titles stand on more than one product, by their hashes: 16 bytes a title.</summary>
internal sealed class TitleCounts
{
    private readonly HashSet<ulong> _seen = [];
    private readonly Dictionary<ulong, int> _again = [];

    /// <summary>Number of products that share their title with another.</summary>
    public int Shared => _again.Values.Sum();

    public void Observe(string title)
    {
        var hash = Hash(title);
        if (!_seen.Add(hash))
        {
            _again[hash] = _again.GetValueOrDefault(hash, 1) + 1;
        }
    }

    /// <summary>Number of products with this title, 1 or more.</summary>
    public int Of(string title) => _again.GetValueOrDefault(Hash(title), 1);

    private static ulong Hash(string title) => ProductSample.Hash(title.Trim().ToUpperInvariant());
}
