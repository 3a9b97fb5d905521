namespace ProductQA.Api.Conversations;

/// <summary>
/// Whether a person of the shop, or another app, has the conversation: the bot keeps silent until they said nothing for the idle time, hand
/// the thread back, or the shopper asks for the bot.
/// </summary>
/// <param name="By">One of <see cref="Attendants"/>, or an app's id; empty: nobody.</param>
/// <param name="At">Their last word, in milliseconds since 1970 UTC; 0: none.</param>
public sealed record Attendance(string By, long At)
{
    public static readonly Attendance None = new("", 0);

    /// <summary>Whether somebody took the conversation, and the bot has not come back since.</summary>
    public bool Stands => At > 0;

    public bool IsSilent(DateTimeOffset now, TimeSpan idle) => Stands && now.ToUnixTimeMilliseconds() < At + (long)idle.TotalMilliseconds;
}

/// <summary>Who can have a conversation besides the bot; another app is named by its id.</summary>
public static class Attendants
{
    /// <summary>A person in the page's inbox.</summary>
    public const string Inbox = "inbox";

    /// <summary>A person or an app that the channel does not name.</summary>
    public const string Unknown = "another app";

    private const string Prefix = "person:";

    /// <summary>A person of the shop in our console.</summary>
    public static string Person(string name) => Prefix + name;

    /// <summary>The name of a person in our console; nothing for others.</summary>
    public static string? NameOf(string? attendant) => attendant?.StartsWith(Prefix, StringComparison.Ordinal) == true ? attendant[Prefix.Length..] : null;
}
