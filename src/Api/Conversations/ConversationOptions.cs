namespace ProductQA.Api.Conversations;

/// <summary>How messages are read.</summary>
public sealed class ConversationOptions
{
    /// <summary>
    /// How long a message that may be only a beginning ("hi", a bare product name) waits for the rest before it is answered by itself, in milliseconds, 0 to 5000
    /// (setting <c>Conversations__PatienceMilliseconds</c>). Default: 600. 0: not at all.
    /// </summary>
    public int PatienceMilliseconds { get; set; } = 600;

    /// <summary>
    /// Seconds after which a shopper who still waits is told that the answer takes a moment, 1 to 25, as Meta allows 30 for any answer
    /// (setting <c>Conversations__AnswerWithinSeconds</c>). Default: 20.
    /// </summary>
    public int AnswerWithinSeconds { get; set; } = 20;

    public IEnumerable<string> Problems()
    {
        if (AnswerWithinSeconds is < 1 or > 25)
        {
            yield return $"Conversations__AnswerWithinSeconds is {AnswerWithinSeconds}: give seconds from 1 to 25.";
        }

        if (PatienceMilliseconds is < 0 or > 5000)
        {
            yield return $"Conversations__PatienceMilliseconds is {PatienceMilliseconds}: give milliseconds from 0 to 5000.";
        }
    }
}
