using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Answering;

/// <summary>Products beside each other on one attribute, and which of them comes first. Pure. Only what is measured alike is ranked.</summary>
/// <param name="Field">The attribute.</param>
/// <param name="Values">What each product lists, in the order of the products.</param>
/// <param name="Degree">What is asked; nothing where only the values are.</param>
public sealed record Contest(string Field, IReadOnlyList<ListedValue> Values, Degree? Degree)
{
    /// <summary>The values that are measured alike, the first first; empty where fewer than two are.</summary>
    public IReadOnlyList<ListedValue> Ranked { get; } = Rank(Values, Degree);

    public IReadOnlyList<ListedValue> Listed => [.. Values.Where(value => value.IsListed)];

    public IReadOnlyList<ListedValue> Lacking => [.. Values.Where(value => !value.IsListed)];

    /// <summary>What is listed and yet cannot be compared with the rest: without a unit, or of another measure.</summary>
    public IReadOnlyList<ListedValue> Unranked => [.. Values.Where(value => value.IsListed && !Ranked.Contains(value))];

    /// <summary>The first, or those that are first together; empty where nothing is decided.</summary>
    public IReadOnlyList<ListedValue> Winners
    {
        get
        {
            var first = Ranked.TakeWhile(value => value.Range == Ranked[0].Range).ToList();
            return Ranked.Skip(first.Count).All(other => IsBehind(other.Range!, first[0].Range!)) ? first : [];
        }
    }

    /// <summary>The one behind the winners, where it is surely before the rest.</summary>
    public ListedValue? Next =>
        Winners.Count > 0 && Ranked.Skip(Winners.Count).ToList() is [var next, .. var rest] && rest.TrueForAll(other => IsBehind(other.Range!, next.Range!)) ? next : null;

    /// <summary>Whether the ranked values are all the same.</summary>
    public bool IsTie => Winners.Count > 1 && Winners.Count == Ranked.Count;

    private bool IsBehind(ValueRange other, ValueRange first) => Degree!.Direction > 0 ? other.Highest < first.Lowest : other.Lowest > first.Highest;

    private static List<ListedValue> Rank(IReadOnlyList<ListedValue> values, Degree? degree)
    {
        if (degree is null or { Direction: 0 })
        {
            return [];
        }

        var scale = values.Where(value => value.Range is not null).GroupBy(value => value.Range!.Scale).MaxBy(same => same.Count());
        var ranked = scale is null ? [] : (degree.Direction > 0 ? scale.OrderByDescending(value => value.Range!.Highest).ThenByDescending(value => value.Range!.Lowest) : scale.OrderBy(value => value.Range!.Lowest).ThenBy(value => value.Range!.Highest)).ToList();
        return ranked.Count > 1 ? ranked : [];
    }
}
