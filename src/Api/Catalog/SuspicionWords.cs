using ProductQA.Search.Knowledge;

namespace ProductQA.Api.Catalog;

/// <summary>What was learned of a catalog, in a merchant's words.</summary>
public static class SuspicionWords
{
    public static string Of(SuspicionKind kind) => kind switch
    {
        SuspicionKind.PriceFarOff => "Prices off by a factor",
        SuspicionKind.NumberFarOff => "Numbers off by a factor",
        SuspicionKind.OtherForm => "Values unlike the others",
        SuspicionKind.BrokenCharacters => "Broken characters",
        SuspicionKind.SameTitle => "The same title twice",
        SuspicionKind.NoImage => "Missing images",
        SuspicionKind.NoPrice => "Missing prices",
        SuspicionKind.NoAvailability => "Missing availability",
        _ => "Missing descriptions",
    };

    public static string Of(AttributeType type) => type switch
    {
        AttributeType.YesNo => "yes or no",
        AttributeType.Number => "number",
        AttributeType.Choice => "choice",
        _ => "text",
    };
}
