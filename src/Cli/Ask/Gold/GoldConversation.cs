namespace ProductQA.Cli.Ask.Gold;

/// <summary>Turns that lean on each other, in order.</summary>
public sealed record GoldConversation
{
    public required string Id { get; init; }

    public string Class { get; init; } = "conversation";

    public required IReadOnlyList<GoldTurn> Turns { get; init; }

    /// <summary>A question that stands alone.</summary>
    public static GoldConversation Of(GoldTurn question) => new() { Id = question.Id, Class = question.Class, Turns = [question] };
}
