using System.Diagnostics.CodeAnalysis;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.WebChat;

/// <summary>What the page sends: words, or a pressed button.</summary>
/// <param name="Id">The browser's own id of the message; the same id is the same message, however often it is posted.</param>
/// <param name="Text">What the shopper wrote, 1 to 2,000 characters.</param>
/// <param name="Payload">The pressed button's payload, up to 1,000 characters.</param>
/// <param name="Title">What the pressed button said, up to 200 characters.</param>
public sealed record ChatRequest(string? Id, string? Text, string? Payload, string? Title)
{
    private const int LongestText = 2000;
    private const int LongestPayload = 1000;
    private const int LongestTitle = 200;

    /// <summary>The input, or what is wrong with the request.</summary>
    public bool TryRead([NotNullWhen(true)] out TurnInput? input, [NotNullWhen(false)] out string? problem)
    {
        (input, problem) = this switch
        {
            { Id: not { Length: >= 8 and <= 64 } } => (null, "Give an id of 8 to 64 letters, digits or dashes."),
            _ when !Id!.All(character => char.IsAsciiLetterOrDigit(character) || character == '-') => (null, "Give an id of 8 to 64 letters, digits or dashes."),
            { Payload.Length: > 0 and <= LongestPayload, Title.Length: > 0 and <= LongestTitle } => (new ChoiceInput(Payload, Title), null),
            { Payload: not null } => (null, $"Give a payload of 1 to {LongestPayload} characters and a title of 1 to {LongestTitle}."),
            _ when string.IsNullOrWhiteSpace(Text) || Text.Trim().Length > LongestText => (null, $"Write 1 to {LongestText} characters."),
            _ => ((TurnInput?)new TextInput(Text.Trim()), (string?)null),
        };
        return input is not null;
    }
}
