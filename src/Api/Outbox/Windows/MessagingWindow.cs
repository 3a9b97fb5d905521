namespace ProductQA.Api.Outbox.Windows;

/// <summary>
/// What is known of the time in which Messenger lets the shop write to a shopper. All times are milliseconds since 1970 UTC; 0 means never.
/// Whatever the shopper does next wipes out what Messenger said against writing.
/// </summary>
/// <param name="OpenedAt">When the shopper last did something that opens it.</param>
/// <param name="AdOpenedAt">When the shopper wrote first after a click on an advertisement.</param>
/// <param name="RefusedAt">When Messenger said that it is closed.</param>
/// <param name="TagRefusedAt">When Messenger refused a person's words after the window.</param>
/// <param name="UnreachableAt">When Messenger said that the shopper cannot be reached.</param>
public sealed record MessagingWindow(long OpenedAt, long AdOpenedAt, long RefusedAt, long TagRefusedAt, long UnreachableAt)
{
    /// <summary>Nothing is known: Messenger decides.</summary>
    public static MessagingWindow Unknown { get; } = new(0, 0, 0, 0, 0);
}
