using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop.Hours;

namespace ProductQA.Api.Phrasing;

/// <summary>Says that a person was asked, and honestly when they can be there.</summary>
public static class HandoverSentences
{
    public static string Asked(Texts texts, HandedOver handed, Reopening? back) => back is null
        ? texts.Say(handed.IsComplaint ? "human.complaint" : "human.asked")
        : texts.Say(handed.IsComplaint ? "human.complaint_closed" : "human.asked_closed", Values(back));

    /// <summary>The shopper asked before.</summary>
    public static string Waiting(Texts texts, Reopening? back) => back is null ? texts.Say("human.waiting") : texts.Say("human.waiting_closed", Values(back));

    private static (string Name, object? Value)[] Values(Reopening back) => [("today", back.IsToday), ("tomorrow", back.IsTomorrow), ("day", back.Day), ("time", back.Time)];
}
