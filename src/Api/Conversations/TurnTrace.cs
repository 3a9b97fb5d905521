using System.Text.Json.Serialization;
using ProductQA.Search.Evidence;

namespace ProductQA.Api.Conversations;

/// <summary>Why the bot did what it did: kept with its reply, shown in the console and by <c>ask</c>.</summary>
/// <param name="Act">One of <see cref="Acts"/>.</param>
/// <param name="Intent">The intent acted on.</param>
/// <param name="Confidence">Calibrated confidence of the intent, 0 to 1.</param>
/// <param name="Reason">Why, in a few words: <c>answered</c>, <c>missing_attribute</c>, <c>no_such_product</c> and so on.</param>
/// <param name="Products">The products it was about.</param>
/// <param name="Evidence">What the shop's data says, with which the reply is proved.</param>
public sealed record TurnTrace(
    string Act,
    string Intent,
    double Confidence,
    string Reason,
    IReadOnlyList<string> Products,
    IReadOnlyList<Fact> Evidence)
{
    /// <summary>Whether the message may be only the beginning of what the shopper is writing: a hello, a bare name, words that say nothing yet.</summary>
    [JsonIgnore]
    public bool IsBeginning => Reason is "greeting" or "product" or "not_understood" || (Reason == "which_product" && Products.Count == 0);
}

/// <summary>What the bot can do in a turn.</summary>
public static class Acts
{
    public const string Answer = "answer";
    public const string Abstain = "abstain";
    public const string Recommend = "recommend";
    public const string OfferCheckout = "offer_checkout";
    public const string Clarify = "clarify";
    public const string Greet = "greet";
    public const string Handover = "handover";
    public const string Smalltalk = "smalltalk";
    public const string Refuse = "refuse";
}
