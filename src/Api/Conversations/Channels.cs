namespace ProductQA.Api.Conversations;

/// <summary>The doors into a conversation; the first part of its key names the door.</summary>
public static class Channels
{
    public const string Messenger = "messenger";
    public const string Web = "web";
    public const string Direct = "direct";

    public static string Key(string channel, params ReadOnlySpan<string> parts) => channel + ":" + string.Join(':', parts);

    public static bool IsMessenger(string conversation) => conversation.StartsWith(Messenger + ":", StringComparison.Ordinal);

    /// <summary>The account in a conversation's key, such as a Messenger page's id.</summary>
    public static string AccountOf(string conversation) => PartOf(conversation, 1);

    /// <summary>The person in a conversation's key.</summary>
    public static string PersonOf(string conversation) => PartOf(conversation, 2);

    private static string PartOf(string conversation, int part) => conversation.Split(':', 3) is { } parts && parts.Length > part ? parts[part] : "";
}
