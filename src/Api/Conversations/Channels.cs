namespace ProductQA.Api.Conversations;

/// <summary>The doors into a conversation; the first part of its key names the door.</summary>
public static class Channels
{
    public const string Messenger = "messenger";
    public const string Web = "web";
    public const string Direct = "direct";

    public static string Key(string channel, params ReadOnlySpan<string> parts) => channel + ":" + string.Join(':', parts);

    public static bool IsMessenger(string conversation) => conversation.StartsWith(Messenger + ":", StringComparison.Ordinal);
}
