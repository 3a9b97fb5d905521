using ProductQA.Api.Conversations;

namespace ProductQA.Api.Outbox;

/// <summary>Where a message to a shopper comes from.</summary>
/// <param name="Author">One of <see cref="Authors"/>: the bot, or a person of the shop.</param>
/// <param name="Purpose">One of <see cref="Purposes"/>.</param>
public sealed record Origin(string Author, string Purpose)
{
    public static Origin BotReply { get; } = new(Authors.Bot, Purposes.Reply);

    /// <summary>A turn's replies answer the shopper, but for those that something else set off. A shop's answer was written by a person, for this question.</summary>
    public static Origin Of(TurnInput input) => input switch
    {
        ShopAnswerInput => new Origin(Authors.Staff, Purposes.News),
        PaidInput => new Origin(Authors.Bot, Purposes.News),
        _ => BotReply,
    };
}

/// <summary>What a message is for.</summary>
public static class Purposes
{
    /// <summary>Answers what the shopper did just now.</summary>
    public const string Reply = "reply";

    /// <summary>Tells what nobody asked just now: the shop's answer, an order's news.</summary>
    public const string News = "news";
}
