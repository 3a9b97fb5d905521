namespace ProductQA.Api.Conversations;

/// <summary>The shopper changed a message.</summary>
/// <param name="MessageId">The channel's id of the message.</param>
/// <param name="Text">The words as they are now.</param>
/// <param name="Number">Counts the changes of the message from 1; 0 where the channel did not say.</param>
public sealed record EditInput(string MessageId, string Text, int Number) : TurnInput
{
    /// <summary>Messenger allows five; a higher number is read as this one.</summary>
    public const int Most = 9;
}

/// <summary>A message was taken back: by the shopper, or by the person of the shop who wrote it.</summary>
public sealed record DeletedInput(string MessageId) : TurnInput;
