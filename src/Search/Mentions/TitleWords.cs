using ProductQA.Search.Text;

namespace ProductQA.Search.Mentions;

/// <summary>The words of a product that an utterance may name: title, brand and kind; neighbours also joined ("cat 6" as "cat6"), numbers also without their unit.</summary>
internal sealed class TitleWords
{
    private readonly Dictionary<string, (string Field, int First, int Last)> _places = [];
    private readonly HashSet<string> _brand;

    public TitleWords(string stored)
    {
        var parts = stored.Split('\t');
        Title = Words(parts[0]);
        for (var i = 0; i < Title.Count; i++)
        {
            _places.TryAdd(Title[i], ("title", i, i));
            _places.TryAdd(Units.Number(Title[i]), ("title", i, i));
            if (i > 0)
            {
                _places.TryAdd(Title[i - 1] + Title[i], ("title", i - 1, i));
            }
        }

        _brand = [.. Words(parts[1])];
        Add("brand", parts[1]);
        Add("kind", parts[2]);
    }

    /// <summary>Stems of the title's tokens, in order.</summary>
    public IReadOnlyList<string> Title { get; }

    /// <summary>Whether a stem is of the maker's name, which shoppers often leave out.</summary>
    public bool IsBrand(string stem) => _brand.Contains(stem);

    /// <summary>The field that has a stem, and from where to where in the title (-1 in another field).</summary>
    public (string Field, int First, int Last)? Find(string stem) => _places.TryGetValue(stem, out var place) ? place : null;

    private static string[] Words(string part) => part.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private void Add(string field, string part)
    {
        foreach (var stem in Words(part))
        {
            _places.TryAdd(stem, (field, -1, -1));
        }
    }
}
