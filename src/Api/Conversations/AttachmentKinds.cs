namespace ProductQA.Api.Conversations;

/// <summary>What a shopper can send that is not text.</summary>
public static class AttachmentKinds
{
    /// <summary>The Like thumb: a kind word, never a yes to a purchase.</summary>
    public const string Thumb = "thumb";

    public const string Sticker = "sticker";
    public const string Picture = "picture";
    public const string Voice = "voice";
    public const string Video = "video";
    public const string File = "file";
    public const string Link = "link";
    public const string Location = "location";

    /// <summary>A post, a reel, a booking and what comes after 2026.</summary>
    public const string Other = "other";

    /// <summary>Whether it says nothing that a person would have to look at.</summary>
    public static bool IsMood(string kind) => kind is Thumb or Sticker;

    /// <summary>The kind in a transcript.</summary>
    public static string InWords(string kind) => kind switch
    {
        Thumb => "👍",
        Sticker => "[sticker]",
        Picture => "[picture]",
        Voice => "[voice message]",
        Video => "[video]",
        File => "[file]",
        Link => "[link]",
        Location => "[location]",
        _ => "[attachment]",
    };
}
