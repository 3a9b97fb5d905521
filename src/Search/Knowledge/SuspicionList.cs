namespace ProductQA.Search.Knowledge;

/// <summary>Keeps the worst suspicions of one kind, the same ones whatever order they come in.</summary>
internal sealed class SuspicionList
{
    private const int MostExamples = 100;

    private readonly SortedSet<(double Mildness, string ProductId, string Sentence, string Title)> _worst = new(Comparer<(double Mildness, string ProductId, string Sentence, string Title)>.Create(Compare));
    private string? _last;

    /// <summary>Number of products; those of one product must come one after the other.</summary>
    public int Products { get; private set; }

    public IReadOnlyList<Suspicion> Examples => [.. _worst.Select(one => new Suspicion(one.ProductId, one.Title, one.Sentence))];

    public void Add(string productId, string title, string sentence, double severity)
    {
        if (_last != productId)
        {
            _last = productId;
            Products++;
        }

        _worst.Add((-severity, productId, sentence, title));
        if (_worst.Count > MostExamples)
        {
            _worst.Remove(_worst.Max);
        }
    }

    private static int Compare((double Mildness, string ProductId, string Sentence, string Title) left, (double Mildness, string ProductId, string Sentence, string Title) right)
    {
        var order = left.Mildness.CompareTo(right.Mildness);
        order = order != 0 ? order : string.CompareOrdinal(left.ProductId, right.ProductId);
        return order != 0 ? order : string.CompareOrdinal(left.Sentence, right.Sentence);
    }
}
