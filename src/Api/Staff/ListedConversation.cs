using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Staff;

/// <summary>A conversation in a list, with what was said last.</summary>
public sealed record ListedConversation
{
    public required string Key { get; init; }

    public required Attendance Attendance { get; init; }

    /// <summary>Who spoke last: one of <see cref="Authors"/>.</summary>
    public required string Author { get; init; }

    public required string LastWords { get; init; }

    /// <summary>When, in milliseconds since 1970 UTC.</summary>
    public required long At { get; init; }

    /// <summary>Questions that wait for an answer of the shop.</summary>
    public required long OpenQuestions { get; init; }

    /// <summary>Whether the shopper asked for a person and nobody wrote to them yet.</summary>
    public required bool WaitsForPerson { get; init; }

    internal static string WordsOf(string body, string? changed) =>
        changed == "deleted" ? "(deleted by the sender)" : JsonSerializer.Deserialize<Reply>(body)!.Text;
}
