using ProductQA.Api.Answering;
using ProductQA.Api.Catalog;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Evidence.Measures;

namespace ProductQA.Api.Phrasing;

/// <summary>What the sentences about a contest are made of.</summary>
internal sealed class ContestWords(Texts texts, Contest contest)
{
    /// <summary>Most products whose values stand in one sentence.</summary>
    public const int MostNamed = 4;

    private const int SameStart = 5;

    public Texts Texts => texts;

    public AttributeLabel Label { get; } = AttributeLabel.Of(contest.Field);

    public bool IsNoun => Label.Kind == LabelKind.Noun;

    public bool IsPrice => contest.Field == AskableFacts.Price;

    public bool LowestWins => Degree.Direction < 0;

    public string Most => EnglishDegree.Most(Degree.Said);

    public string? Verb => Degree.IsVerb ? EnglishDegree.Verb(Degree.Said) : null;

    /// <summary>"More USB ports", not "more USB ports quantity"; nothing for a price: what is cheaper needs no noun.</summary>
    public string? Noun => Degree.Noun.Length > 0 && IsNoun && !IsPrice ? Label.Counted() ?? Label.Text : null;

    /// <summary>Nothing for a price, and where "the brightest by brightness" would say it twice.</summary>
    public string? By => IsPrice || IsSameWord(Most, Label.Text) ? null : IsNoun ? Label.Text : $"“{Label.Name}”";

    /// <summary>Why nothing comes first.</summary>
    public string Why => contest.Unranked.Any(value => value.Text.Trim().All(letter => char.IsAsciiDigit(letter) || letter is '.' or ','))
        ? texts.Say("compare.no_unit")
        : texts.Say("compare.not_comparable");

    private Degree Degree => contest.Degree!;

    public string Value(ListedValue value) => (value.End, PlainText.OneLine(value.Text)) switch
    {
        (PriceEnd.Lowest, var price) => texts.Say("compare.from_price", ("price", price)),
        (PriceEnd.Highest, var price) => texts.Say("compare.up_to_price", ("price", price)),
        (_, var text) => text,
    };

    /// <summary>The products with their values, with semicolons between them: values have commas.</summary>
    public string Values(IEnumerable<ListedValue> values) =>
        string.Join("; ", values.Take(MostNamed).Select(value => texts.Say("compare.value", ("product", Names.Of(value.Product)), ("value", Value(value)))));

    private static bool IsSameWord(string one, string other) => one.Length >= SameStart && other.StartsWith(one[..SameStart], StringComparison.OrdinalIgnoreCase);
}
