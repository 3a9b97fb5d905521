namespace ProductQA.Nlu.Data.Similarity;

/// <summary>Union-find: joins items two by two and tells the set of each by its smallest item.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    public int Find(int item)
    {
        while (_parent[item] != item)
        {
            item = _parent[item] = _parent[_parent[item]];
        }

        return item;
    }

    public void Join(int left, int right)
    {
        var (a, b) = (Find(left), Find(right));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
