using ProductQA.Api.Ask;

namespace ProductQA.Cli.Tests.Ask;

/// <summary>Replies at hand, without a shop.</summary>
internal static class MadeAnswers
{
    public static AskAnswer Of(string act, string reply = "", string? product = null, string field = "Weight") => new()
    {
        Id = "1",
        Reply = reply,
        Abstained = act == "abstain",
        Act = act,
        Intent = "",
        Confidence = 1,
        Evidence = act is "answer" or "offer_checkout" or "recommend" ? [new AskEvidence(product ?? "", field, reply, "attribute")] : [],
        Products = product?.Split(' ') ?? [],
        QuickReplies = [],
        Reason = "",
        Milliseconds = 1,
    };
}
