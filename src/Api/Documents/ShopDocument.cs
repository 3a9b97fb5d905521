using System.Globalization;

namespace ProductQA.Api.Documents;

/// <summary>A manual, data sheet or other text of a product, or of the whole shop where it names none.</summary>
public sealed record ShopDocument
{
    public required string Id { get; init; }

    /// <summary>The product it is about; empty for the whole shop.</summary>
    public string ProductId { get; init; } = "";

    /// <summary>The name by which shoppers hear of it.</summary>
    public required string Name { get; init; }

    /// <summary>Where it is fetched from; empty for an uploaded file.</summary>
    public string Address { get; init; } = "";

    /// <summary>The server's mark of the version that was read.</summary>
    public string Etag { get; init; } = "";

    public long Pages { get; init; }

    public long Passages { get; init; }

    public required string AddedBy { get; init; }

    /// <summary>Milliseconds since 1970 UTC.</summary>
    public long AddedAt { get; init; }

    /// <summary>One of <see cref="DocumentStates"/>.</summary>
    public required string State { get; init; }

    /// <summary>Why it could not be read, as a sentence for the merchant.</summary>
    public string Fault { get; init; } = "";

    /// <summary>Tries in a row that failed.</summary>
    public long Failures { get; init; }

    /// <summary>When it is fetched next; absent for a file.</summary>
    public long? NextAt { get; init; }

    /// <summary>Number of its last change, which indexes follow.</summary>
    public long Change { get; init; }

    public bool IsOfShop => ProductId.Length == 0;

    /// <summary>How much was read of it: "12 pages, 40 passages".</summary>
    public string Extent => Pages > 0 ? $"{Counted(Pages, "page")}, {Counted(Passages, "passage")}" : Counted(Passages, "passage");

    private static string Counted(long count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");
}

/// <summary>What became of a document.</summary>
public static class DocumentStates
{
    public const string Waiting = "waiting";
    public const string Ready = "ready";
    public const string Failed = "failed";
    public const string Removed = "removed";

    /// <summary>The feed's name as the author of a document that it links.</summary>
    public const string FeedAuthor = "feed";

    public static string InWords(string state) => state switch
    {
        Waiting => "Waiting",
        Ready => "Read",
        Failed => "Not read",
        _ => state,
    };
}
