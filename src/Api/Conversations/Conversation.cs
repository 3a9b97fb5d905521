namespace ProductQA.Api.Conversations;

/// <summary>A conversation as it stood when its turn began.</summary>
/// <param name="Key">Channel, account and person.</param>
/// <param name="State">What it remembers.</param>
/// <param name="Version">Counts its turns; a turn commits only on the version it began with.</param>
/// <param name="Messages">Number of messages so far, both sides; the next one gets this sequence.</param>
public sealed record Conversation(string Key, ConversationState State, long Version, long Messages)
{
    /// <summary>Whether a person has it.</summary>
    public Attendance Attendance { get; init; } = Attendance.None;

    public static Conversation New(string key) => new(key, new ConversationState(), 0, 0);
}
