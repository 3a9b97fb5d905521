using ProductQA.Api.Answering;
using ProductQA.Api.Phrasing.Wording;
using ProductQA.Api.Shop.Hours;

namespace ProductQA.Api.Phrasing;

/// <summary>Says that a person was asked, and honestly when they can be there.</summary>
public static class HandoverSentences
{
    public static string Asked(Texts texts, HandedOver handed, Reopening? back) => (handed.IsComplaint, back) switch
    {
        (true, null) => texts.Say("human.complaint"),
        (false, null) => texts.Say("human.asked"),
        (true, _) => texts.Say("human.complaint_closed", ("today", back.IsToday), ("tomorrow", back.IsTomorrow), ("day", back.Day), ("time", back.Time)),
        (false, _) => texts.Say("human.asked_closed", ("today", back.IsToday), ("tomorrow", back.IsTomorrow), ("day", back.Day), ("time", back.Time)),
    };

    /// <summary>The shopper asked before.</summary>
    public static string Waiting(Texts texts, Reopening? back) => back is null
        ? texts.Say("human.waiting")
        : texts.Say("human.waiting_closed", ("today", back.IsToday), ("tomorrow", back.IsTomorrow), ("day", back.Day), ("time", back.Time));
}
