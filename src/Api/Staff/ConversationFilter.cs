namespace ProductQA.Api.Staff;

/// <summary>Which conversations a person of the shop wants to see.</summary>
public sealed record ConversationFilter
{
    /// <summary>Only those in which a person spoke since then, in milliseconds since 1970 UTC; 0: all.</summary>
    public long AttendedSince { get; init; }

    /// <summary>Only those in which something happened since then; 0: all.</summary>
    public long Since { get; init; }

    /// <summary>Only those whose shopper asked for a person and waits.</summary>
    public bool Waiting { get; init; }

    /// <summary>A part of the title, or the id, of a product that they were about; empty: any.</summary>
    public string Product { get; init; } = "";
}
