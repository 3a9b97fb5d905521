using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>Says what was found of several products at once.</summary>
public static class SetSentences
{
    public static IReadOnlyList<Reply> Say(Texts texts, SetOutcome outcome) => outcome switch
    {
        Compared compared => [new TextReply(ComparisonSentences.Lead(compared)), ComparisonSentences.Table(texts, compared)],
        ComparedOn compared => [new TextReply(ContestSentences.Beside(compared))],
        Picked picked => [new TextReply(ContestSentences.First(picked)), ProductCards.Of(texts, picked.Members, picked.At)],
        SetFactMissing { Unranked: { } field } => [new TextReply($"I can't rank these: the shop's data lists “{AttributeLabel.Of(field).Name}”, but not in a way that can be compared for certain. I've asked the shop and will tell you here as soon as they answer.")],
        _ => [new TextReply("The shop's data doesn't say that for any of these. I've asked the shop and will tell you here as soon as they answer.")],
    };

    /// <summary>Lists names or values: "a, b and c".</summary>
    public static string Listed(IReadOnlyList<string> parts) => parts.Count == 1 ? parts[0] : string.Join(", ", parts.SkipLast(1)) + " and " + parts[^1];
}
