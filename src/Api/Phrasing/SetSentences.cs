using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Api.Phrasing.Wording;

namespace ProductQA.Api.Phrasing;

/// <summary>Says what was found of several products at once.</summary>
public static class SetSentences
{
    public static IReadOnlyList<Reply> Say(Texts texts, SetOutcome outcome) => outcome switch
    {
        Compared compared => [new TextReply(ComparisonSentences.Lead(texts, compared)), ComparisonSentences.Table(texts, compared)],
        ComparedOn compared => [new TextReply(ContestSentences.Say(texts, compared))],
        Picked picked => [new TextReply(FirstSentences.Say(texts, picked)), ProductCards.Of(texts, picked.Members, picked.At)],
        SetFactMissing { Unranked: { } field } => [new TextReply(texts.Say("compare.cannot_rank", ("name", AttributeLabel.Of(field).Name)))],
        _ => [new TextReply(texts.Say("compare.missing"))],
    };
}
