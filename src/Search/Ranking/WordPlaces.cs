using ProductQA.Search.Queries;

namespace ProductQA.Search.Ranking;

/// <summary>Where the words of a query stand in a title.</summary>
internal sealed class WordPlaces
{
    private readonly string[] _title;
    private readonly int[] _places;

    public WordPlaces(string[] title, IReadOnlyList<QueryWord> words)
    {
        _title = title;
        _places = [.. words.Select(Place)];
    }

    public int Title => _title.Length;

    /// <summary>Whether a word of the query stands in the title.</summary>
    public bool Has(int word) => _places[word] >= 0;

    /// <summary>From 1 where the first of the words begins the title, towards 0 the later it comes; 0 where none is in it.</summary>
    public double FirstEarly => _places.Where(place => place >= 0).DefaultIfEmpty(-1).Min() is var first and >= 0 ? 1.0 / (1 + first) : 0;

    /// <summary>The same of the query's last word.</summary>
    public double LastEarly => _places is [.., var last and >= 0] ? 1.0 / (1 + last) : 0;

    /// <summary>Share of the neighbours in the query that are neighbours in the title; for one word whether it is there.</summary>
    public double Pairs => _places.Length < 2
        ? _places.Count(place => place >= 0)
        : _places.Zip(_places.Skip(1)).Count(pair => pair.First >= 0 && pair.Second == pair.First + 1) / (_places.Length - 1.0);

    /// <summary>Share of the title's words that were asked.</summary>
    public double Covered => _title.Length == 0 ? 0 : Math.Min(1, (double)_places.Where(place => place >= 0).Distinct().Count() / _title.Length);

    private int Place(QueryWord word) => word.Alternatives.Select(Place).Where(place => place >= 0).DefaultIfEmpty(-1).Min();

    private int Place(Alternative alternative) =>
        alternative.Stems.All(_title.Contains) ? alternative.Stems.Min(stem => Array.IndexOf(_title, stem)) : -1;
}
