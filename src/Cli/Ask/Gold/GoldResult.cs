using ProductQA.Api.Ask;

namespace ProductQA.Cli.Ask.Gold;

/// <summary>A question, its reply, and what that is worth.</summary>
/// <param name="Conversation">Id of the conversation.</param>
/// <param name="Class">What kind of question or conversation it is.</param>
/// <param name="Number">Which turn of the conversation, from 1.</param>
/// <param name="Turn">What was expected.</param>
/// <param name="Answer">What was said.</param>
public sealed record GoldResult(string Conversation, string Class, int Number, GoldTurn Turn, AskAnswer Answer)
{
    public GoldVerdict Verdict { get; } = GoldScore.Of(Turn, Answer);

    public bool? Resolved { get; } = GoldScore.Resolved(Turn, Answer);

    public bool IsRight => Verdict is GoldVerdict.Right or GoldVerdict.Abstained;
}
