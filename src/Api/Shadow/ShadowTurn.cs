using ProductQA.Nlu;

namespace ProductQA.Api.Shadow;

/// <summary>What two models made of one message, without its words.</summary>
/// <param name="Conversation">The conversation's key.</param>
/// <param name="EventId">The message's event; with the conversation it leads to the words, as long as they are kept.</param>
/// <param name="At">When the shopper wrote, in milliseconds since 1970 UTC.</param>
/// <param name="Serving">By the model in service.</param>
/// <param name="Challenger">By the model in shadow mode.</param>
public sealed record ShadowTurn(string Conversation, string EventId, long At, Verdict Serving, Verdict Challenger)
{
    /// <summary>Whether both would act on the same intent; out of scope is one.</summary>
    public bool IsAgreed => Serving.Intent == Challenger.Intent;
}

/// <summary>A model's understanding of a message.</summary>
/// <param name="Model">Its id.</param>
/// <param name="Intent">The intent to act on.</param>
/// <param name="Confidence">Confidence in its best intent, 0 to 1.</param>
public sealed record Verdict(string Model, string Intent, double Confidence)
{
    public bool IsUnderstood => Intent != IntentNames.OutOfScope;
}
