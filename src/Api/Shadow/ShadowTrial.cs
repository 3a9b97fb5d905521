using ProductQA.Api.Answering;
using ProductQA.Api.Conversations;
using ProductQA.Nlu;
using ProductQA.Nlu.Models;

namespace ProductQA.Api.Shadow;

/// <summary>Lets the challenger understand a message that was answered. Both models are held from the moment of the answer, so that a swap meanwhile mixes nothing.</summary>
public sealed class ShadowTrial(IntentModel intents, Challenger challenger)
{
    /// <summary>The comparison to make for a turn, to be run later; null where there is nothing to compare.</summary>
    public Func<ShadowTurn>? Of(InboxEvent happened)
    {
        var serving = intents.Serving;
        return happened.Input is TextInput { Text: var text } && challenger.Model is { } model && model.Card.Model != serving.Card.Model
            ? () => new ShadowTurn(happened.Conversation, happened.Id, happened.OccurredAt, Judge(serving, text), Judge(model, text))
            : null;
    }

    private static Verdict Judge(LoadedModel model, string text)
    {
        Understanding understanding = model.Engine.Understand(text);
        return new Verdict(model.Card.Model, understanding.Intent, understanding.Top.Confidence);
    }
}
