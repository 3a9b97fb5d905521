using ProductQA.Api.Phrasing;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Search.Facets;

namespace ProductQA.Api.Answering;

/// <summary>A choice in words.</summary>
public static class ChoiceWords
{
    /// <summary>What a shopper may type, and what the quick reply sends: "blue", "Up to $50".</summary>
    public static string Title(Choice choice) => Title(Texts.English, choice);

    /// <summary>What the quick reply says, in the shop's words.</summary>
    public static string Title(Texts texts, Choice choice) => choice switch
    {
        { Maximum: { } most } => texts.Say("button.up_to", ("price", MoneyWords.Whole(most))),
        { Minimum: { } least } => texts.Say("button.from", ("price", MoneyWords.Whole(least))),
        _ => choice.Value,
    };

    /// <summary>What nothing fulfils, behind the thing: "no laptop bag under $30", "no mug in purple", "no laptop by Lumenoak".</summary>
    public static string Condition(Texts texts, Choice choice) => choice switch
    {
        { Minimum: { } least, Maximum: { } most } => texts.Say("condition.between", ("lowest", MoneyWords.Whole(least)), ("highest", MoneyWords.Whole(most))),
        { Maximum: { } most } => texts.Say("condition.under", ("price", MoneyWords.Whole(most))),
        { Minimum: { } least } => texts.Say("condition.over", ("price", MoneyWords.Whole(least))),
        { Field: Choice.Brand } => texts.Say("condition.brand", ("brand", choice.Value)),
        _ when choice.Value.Equals("yes", StringComparison.OrdinalIgnoreCase) => texts.Say("condition.with", ("name", choice.Field.ToLowerInvariant())),
        _ => texts.Say("condition.in", ("value", choice.Value)),
    };
}
