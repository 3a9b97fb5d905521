using System.Text.Json;
using ProductQA.Api.Conversations;

namespace ProductQA.Api.Messenger.Inbound;

/// <summary>What came along with a message: products that were shared, and the kind of what nobody here can read.</summary>
internal static class Attachments
{
    private const int MostShared = 10;

    /// <summary>The Like thumb in its three sizes.</summary>
    private static readonly HashSet<string> Thumbs = ["369239263222822", "369239343222814", "369239383222810"];

    public static (string? Kind, IReadOnlyList<SharedProduct> Shared) Read(JsonElement message)
    {
        var items = message.Items("attachments").ToList();
        var shared = items.SelectMany(Products).Take(MostShared).ToList();
        var kinds = items.Select(Kind).Where(kind => shared.Count == 0 || kind is not (AttachmentKinds.Link or AttachmentKinds.Other)).ToList();

        // A sticker came as a picture beside itself until August 2026.
        return (kinds.Find(AttachmentKinds.IsMood) ?? kinds.FirstOrDefault(), shared);
    }

    private static string Kind(JsonElement item) => (item.Text("type"), Sticker(item)) switch
    {
        (_, { } sticker) => Thumbs.Contains(sticker) ? AttachmentKinds.Thumb : AttachmentKinds.Sticker,
        ("sticker", _) => AttachmentKinds.Sticker,
        ("image", _) => AttachmentKinds.Picture,
        ("audio", _) => AttachmentKinds.Voice,
        ("video", _) => AttachmentKinds.Video,
        ("file", _) => AttachmentKinds.File,
        ("location", _) => AttachmentKinds.Location,
        ("fallback", _) when Link(item) is not null => AttachmentKinds.Link,
        _ => AttachmentKinds.Other,
    };

    private static string? Sticker(JsonElement item) => item.Part("payload")?.Text("sticker_id");

    /// <summary>The cards of the shop's catalog, or the page that a link leads to.</summary>
    private static IEnumerable<SharedProduct> Products(JsonElement item) => item.Text("type") switch
    {
        "template" => item.Part("payload")?.Part("product")?.Items("elements").Select(Card) ?? [],
        "fallback" when Link(item) is { } link => [new SharedProduct([], null, link)],
        _ => [],
    };

    private static SharedProduct Card(JsonElement element) =>
        new([.. new[] { element.Id("retailer_id"), element.Id("id") }.OfType<string>()], element.Text("title"), null);

    /// <summary>Old fallbacks carry the address beside their payload.</summary>
    private static string? Link(JsonElement item) => (item.Part("payload")?.Text("url") ?? item.Text("url")) is { Length: > 0 and <= 2000 } link ? link.Trim() : null;
}
