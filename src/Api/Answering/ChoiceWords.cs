using ProductQA.Api.Phrasing;
using ProductQA.Search.Facets;

namespace ProductQA.Api.Answering;

/// <summary>A choice in words.</summary>
public static class ChoiceWords
{
    /// <summary>What the quick reply says: "blue", "Up to $50".</summary>
    public static string Title(Choice choice) => choice switch
    {
        { Maximum: { } most } => "Up to " + MoneyWords.Whole(most),
        { Minimum: { } least } => "From " + MoneyWords.Whole(least),
        _ => choice.Value,
    };

    /// <summary>What nothing fulfils, behind the thing: "no laptop bag under $30", "no mug in purple", "no laptop by Lumenoak".</summary>
    public static string Condition(Choice choice) => choice switch
    {
        { Minimum: { } least, Maximum: { } most } => $"between {MoneyWords.Whole(least)} and {MoneyWords.Whole(most)}",
        { Maximum: { } most } => "under " + MoneyWords.Whole(most),
        { Minimum: { } least } => "over " + MoneyWords.Whole(least),
        { Field: Choice.Brand } => "by " + choice.Value,
        _ when choice.Value.Equals("yes", StringComparison.OrdinalIgnoreCase) => "with " + choice.Field.ToLowerInvariant(),
        _ => "in " + choice.Value,
    };
}
